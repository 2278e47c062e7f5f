import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { pack, type Pack } from './pack-schema.ts';

/** Reads a pack that comes with the app. Throws with every fault in it: a pack is checked before anything starts. */
export function loadPack(packId: string): Pack {
  const file = path.join(import.meta.dirname, `${packId}.pack.json`);
  const parsed = pack.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`The pack "${packId}" is not right:\n${z.prettifyError(parsed.error)}`);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Pack } from '../domain/strategy/pack.ts';
import { pack } from './pack-schema.ts';

/** The packs that come with the app: the recommended one, and one for each strategy document that it was made from. */
export const PACK_IDS = [
  'recommended',
  'priority-actions',
  'band-responses',
  'role-provisions',
  'action-plan',
  'waves',
] as const;
export type PackId = (typeof PACK_IDS)[number];

export function isPackId(id: string): id is PackId {
  return PACK_IDS.some((packId) => packId === id);
}

/** Reads a pack that comes with the app. Throws with every fault in it: a pack is checked before anything starts. */
export function loadPack(packId: PackId): Pack {
  const parsed = pack.safeParse(readPackFile(packId));
  if (parsed.success) return parsed.data;
  throw new Error(`The pack "${packId}" is not right:\n${z.prettifyError(parsed.error)}`);
}

/** As it is written, unchecked: the start of a school's own pack. */
export function readPackFile(packId: PackId): unknown {
  const file = path.join(import.meta.dirname, `${packId}.pack.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

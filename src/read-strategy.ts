import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pack } from './domain/strategy/pack.ts';
import { loadPack, type PackId } from './packs/load-pack.ts';
import { readSchoolPack } from './packs/school-pack.ts';

/** The strategy that a school's settings name: a pack that comes with the app, or a file of the school's own. */
export function readStrategy(
  folder: string,
  named: PackId | { readonly file: string },
): { readonly pack: Pack } | { readonly fault: string } {
  if (typeof named === 'string') return { pack: loadPack(named) };
  let text: string;
  try {
    text = readFileSync(path.resolve(folder, named.file), 'utf8');
  } catch {
    return {
      fault: `✖ The strategy "${named.file}" cannot be read. It belongs beside the school's settings.\n  → at strategy.file`,
    };
  }
  const read = readSchoolPack(text);
  if (read.kind === 'read') return { pack: read.pack };
  const faults = read.faults.map(({ line, column, place, message }) => {
    return `✖ ${message}\n  → at ${named.file}, line ${line}, column ${column}${place === '' ? '' : ` (${place})`}`;
  });
  return { fault: faults.join('\n') };
}

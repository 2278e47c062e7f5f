import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { fillPlaceholders, type UnsetVariable } from './fill-placeholders.ts';
import { iconFaults } from './icon-faults.ts';
import { manifestFaults } from './manifest-faults.ts';

export type BuiltPackage =
  | { readonly kind: 'built'; readonly zip: Uint8Array; readonly files: readonly string[] }
  | { readonly kind: 'unset'; readonly variables: readonly UnsetVariable[] }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

const icons = z.object({
  icons: z.object({ color: z.string(), outline: z.string(), color32x32: z.string().optional() }),
});

/** The zip that Teams installs, from the folder appPackage/ under `root`, filled in, checked, and the same every time. */
export function buildPackage(root: string, values: ReadonlyMap<string, string>): BuiltPackage {
  const folder = path.join(root, 'appPackage');
  const template = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as unknown;
  const filled = fillPlaceholders(template, values);
  if (filled.kind === 'unset') return filled;
  const named = icons.parse(filled.manifest).icons;
  const pictures = (['color', 'outline', 'color32x32'] as const).flatMap((kind) => {
    const name = named[kind];
    return name === undefined ? [] : [{ kind, name, bytes: readFileSync(path.join(folder, name)) }];
  });
  const faults = [
    ...manifestFaults(root, filled.manifest),
    ...pictures.flatMap(({ kind, name, bytes }) => iconFaults(kind, bytes).map((fault) => `${name}: ${fault}`)),
  ];
  if (faults.length > 0) return { kind: 'faulty', faults };
  const manifest = new TextEncoder().encode(`${JSON.stringify(filled.manifest, null, 2)}\n`);
  const files = { 'manifest.json': manifest, ...Object.fromEntries(pictures.map(({ name, bytes }) => [name, bytes])) };
  // A fixed date: two packages of the same files are the same bytes.
  return { kind: 'built', zip: zipSync(files, { level: 9, mtime: '2000-01-01T12:00:00' }), files: Object.keys(files) };
}

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { PageName } from '../../scripts/build.ts';

/** In a process of its own: Vite's native half refuses the objects of a test runner's separate world. */
export function buildPages(...names: readonly PageName[]): void {
  const root = path.resolve(import.meta.dirname, '../..');
  for (const name of names) execFileSync(process.execPath, ['scripts/build.ts', name], { cwd: root });
}

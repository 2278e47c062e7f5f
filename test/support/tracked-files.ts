import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** What no clone has: only looked past where there is no git to say so. */
const MADE_HERE = new Set(['node_modules', 'dist', '.git', '.demo', 'data', 'coverage']);

/** Every file that a clone of the project has, as `src/main.ts`; outside git every file in the folder. */
export function trackedFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    return listed.split('\0').filter((file) => file !== '' && existsSync(path.join(ROOT, file)));
  } catch {
    return filesUnder('');
  }
}

/** Files of a folder as they are on disk, whether or not they have been committed. */
export function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return MADE_HERE.has(entry.name) ? [] : filesUnder(file);
    return [file];
  });
}

export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

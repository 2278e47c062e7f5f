import { rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportFile } from './export-file.ts';

/** Writes a file under a name that nobody reads and then renames it, so that a watcher never finds half a register. */
export async function writeExport(folder: string, { name, text, writtenAt }: ExportFile): Promise<void> {
  const partial = path.join(folder, `.${name}.partial`);
  await writeFile(partial, text, 'utf8');
  await utimes(partial, writtenAt, writtenAt);
  await rename(partial, path.join(folder, name));
}

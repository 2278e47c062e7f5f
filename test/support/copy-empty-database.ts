import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { readText, ROOT } from './tracked-files.ts';

const versions = z.object({ dependencies: z.object({ '@electric-sql/pglite': z.string() }) });
const VERSION = versions.parse(JSON.parse(readText('package.json'))).dependencies['@electric-sql/pglite'];
const CACHE = path.join(ROOT, 'node_modules/.cache/every-session');
const EMPTY = path.join(CACHE, `pglite-${VERSION}`);

/**
 * Puts an embedded database without a table into a folder. To make one takes seconds of computing, which each test file
 * would spend again; so one is made once and kept with the packages, and copied in a moment.
 */
export async function copyEmptyDatabase(folder: string): Promise<void> {
  if (!(await isThere(EMPTY))) await makeEmpty();
  await cp(EMPTY, folder, { recursive: true });
}

async function makeEmpty(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const place = await mkdtemp(path.join(CACHE, 'making-'));
  const made = path.join(place, 'database');
  const pglite = await PGlite.create(made);
  await pglite.close();
  // Several test files may come here at once: the first to finish is taken.
  await rename(made, EMPTY).catch(() => undefined);
  await rm(place, { recursive: true, force: true });
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** What each page is made of: a change anywhere in these makes it stale. */
const SOURCES = {
  shell: ['src/local-tenant/shell', 'package-lock.json'],
  tab: ['src/tab', 'src/http', 'package-lock.json'],
} as const;

export type PageName = keyof typeof SOURCES;

/** Builds those pages into dist/<name> that are not there yet or older than their sources. Safe to call twice at once. */
export async function ensureBuilt(names: readonly PageName[]): Promise<void> {
  for (const name of names) await withLock(name, () => buildIfStale(name));
}

async function buildIfStale(name: PageName) {
  const folder = path.join(root, 'dist', name);
  const wanted = await hashOf(SOURCES[name]);
  if ((await readIfThere(path.join(folder, '.stamp'))) === wanted) return;
  const startedAtMs = performance.now();
  // Beside its place and then moved, so that a page that is being served is never half there.
  const fresh = path.join(root, 'dist', `.${name}.new`);
  await buildForProduction(path.join(root, SOURCES[name][0]), fresh);
  await writeFile(path.join(fresh, '.stamp'), wanted);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  process.stderr.write(`Built dist/${name} in ${seconds} s.\n`);
}

/** Vite leaves a NODE_ENV that is already set alone, and under a test runner would build React's slow, noisy half. */
async function buildForProduction(sources: string, outDir: string) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    const configFile = path.join(sources, 'vite.config.ts');
    await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function hashOf(sources: readonly string[]) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesUnder(path.join(root, source))) {
      hash
        .update(path.relative(root, file))
        .update('\0')
        .update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesUnder(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

async function readIfThere(file: string) {
  return readFile(file, 'utf8').catch(() => null);
}

const LOCK_POLL_MS = 200;
const LOCK_STALE_MS = 180_000;

/** A folder that can be made only once: two test files may want the same page at the same moment. */
async function withLock(name: PageName, work: () => Promise<void>) {
  const lock = path.join(root, 'dist', `.${name}.lock`);
  await mkdir(path.dirname(lock), { recursive: true });
  while (!(await takeLock(lock))) await pause(LOCK_POLL_MS);
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function takeLock(lock: string) {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const made = await stat(lock).catch(() => null);
    if (made && Date.now() - made.mtimeMs > LOCK_STALE_MS) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

if (import.meta.main) {
  const wanted = process.argv.slice(2);
  const known: readonly PageName[] = ['shell', 'tab'];
  const unknown = wanted.filter((name) => !known.some((page) => page === name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no page "${unknown.join('", "')}" to build. There are: ${known.join(', ')}.\n`);
    process.exitCode = 2;
  } else {
    await ensureBuilt(wanted.length === 0 ? known : known.filter((page) => wanted.includes(page)));
  }
}

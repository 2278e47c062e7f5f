import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../../operations/ports.ts';

export interface InboxFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface InboxTaken {
  readonly verdict: 'applied' | 'held' | 'refused';
  /** In words, for whoever looks into the folder. */
  readonly summary: string;
}

export interface WatchInboxNeeds {
  readonly folder: string;
  readonly take: (file: InboxFile) => Promise<InboxTaken>;
  readonly log: Log;
}

export interface WatchedInbox {
  /** Fulfilled when the files that lay there at the start have been taken in. */
  readonly caughtUp: Promise<void>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 500;

/**
 * Takes in each register file that appears in a folder, oldest first, when it has stopped growing. The file then moves
 * to `taken`, `held` or `refused` with its report beside it; killed in between, it is simply taken again.
 */
export async function watchInbox({ folder, take, log }: WatchInboxNeeds): Promise<WatchedInbox> {
  for (const subfolder of Object.values(FOLDER_OF)) await mkdir(path.join(folder, subfolder), { recursive: true });
  const stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;
  const sizes = new Map<string, number>();
  const caughtUp = Promise.withResolvers<undefined>();
  const watching = (async () => {
    // The first look learns the sizes, the second takes what has not grown.
    for (let looks = 0; !isStopped(); looks += 1) {
      try {
        for (const name of await settledFiles(folder, sizes)) {
          if (!isStopped()) await takeOne(folder, name, take, log);
        }
      } catch (error) {
        log.error({ folder, err: error }, 'The register folder could not be read; it is tried again');
      }
      if (looks === 1) caughtUp.resolve(undefined);
      await delay(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    caughtUp.resolve(undefined);
  })();
  return {
    caughtUp: caughtUp.promise,
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}

const FOLDER_OF: Readonly<Record<InboxTaken['verdict'], string>> = {
  applied: 'taken',
  held: 'held',
  refused: 'refused',
};

/** Files whose size has not changed since the last look: one that is still being written waits for the next. */
async function settledFiles(folder: string, sizes: Map<string, number>): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && /^[^.~].*\.(csv|txt|tsv|xlsx?)$/i.test(entry.name));
  const settled: { name: string; modifiedMs: number }[] = [];
  for (const { name } of names) {
    const { size, mtimeMs } = await stat(path.join(folder, name));
    if (sizes.get(name) === size) settled.push({ name, modifiedMs: mtimeMs });
    sizes.set(name, size);
  }
  return settled.sort((a, b) => a.modifiedMs - b.modifiedMs || a.name.localeCompare(b.name)).map(({ name }) => name);
}

async function takeOne(folder: string, name: string, take: WatchInboxNeeds['take'], log: Log): Promise<void> {
  const bytes = await readFile(path.join(folder, name));
  const { verdict, summary } = await take({ name, bytes });
  const target = path.join(folder, FOLDER_OF[verdict], name);
  await writeFile(`${target}.report.txt`, `${summary}\n`);
  await rename(path.join(folder, name), target);
  log.info({ file: name, verdict }, 'A register file was taken in');
}

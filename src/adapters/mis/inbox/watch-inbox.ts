import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { FILE_LIMITS, tooLarge } from '../../../domain/file-limits.ts';
import type { Log } from '../../../operations/ports.ts';
import { createSteadyFiles, STEADY_LOOKS } from './steady-files.ts';

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
  readonly lookEveryMs?: number;
}

export interface WatchedInbox {
  /** Fulfilled when the files that lay there at the start have been taken in, or the folder could not be read. */
  readonly caughtUp: Promise<void>;
  /** Fulfilled when the file in hand is done. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MAX_MS = 60_000;

/**
 * Takes in each register file that appears in a folder, oldest first, when it has stopped growing. The file then moves
 * to `taken`, `held` or `refused` with its report beside it; killed in between, it is simply taken again. A file that
 * cannot be taken is tried again, ever more seldom, and keeps none of the others waiting.
 */
export function watchInbox({ folder, take, log, lookEveryMs = 500 }: WatchInboxNeeds): WatchedInbox {
  const stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;
  const files = createSteadyFiles(folder);
  const caughtUp = Promise.withResolvers<undefined>();

  const tryOne = async (name: string) => {
    try {
      const { verdict } = await takeOne(folder, name, take);
      log.info({ file: name, verdict }, 'A register file was taken in');
    } catch (error) {
      files.putOff(name);
      log.error({ file: name, err: error }, 'A register file could not be taken in; it is tried again');
    }
  };
  const look = async () => {
    for (const place of Object.values(FOLDER_OF)) await mkdir(path.join(folder, place), { recursive: true });
    for (const name of await files.look()) if (!isStopped()) await tryOne(name);
  };
  const watching = (async () => {
    for (let looks = 1, failures = 0; !isStopped(); looks += 1) {
      try {
        await look();
        failures = 0;
      } catch (error) {
        failures += 1;
        log.error({ folder, err: error }, 'The register folder cannot be read; it is tried again');
      }
      if (looks > STEADY_LOOKS || failures > 0) caughtUp.resolve(undefined);
      const waitMs = Math.min(lookEveryMs * 2 ** failures, LOOK_EVERY_MAX_MS);
      await delay(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
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

async function takeOne(folder: string, name: string, take: WatchInboxNeeds['take']): Promise<InboxTaken> {
  const file = path.join(folder, name);
  const { mtime, size } = await stat(file);
  const refusal = tooLarge(name, size, FILE_LIMITS.registerBytes);
  const taken: InboxTaken =
    refusal === null ? await take({ name, bytes: await readFile(file) }) : { verdict: 'refused', summary: refusal };
  const target = await freePlace(path.join(folder, FOLDER_OF[taken.verdict]), name, mtime);
  await writeFile(`${target}.report.txt`, `${taken.summary}\n`);
  await rename(file, target);
  return taken;
}

/** Some systems give every export the same name: an earlier one there keeps it, and this one gets its time too. */
async function freePlace(folder: string, name: string, writtenAt: Date): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  const time = writtenAt.toISOString().replaceAll(':', '-');
  for (let copy = 0; ; copy += 1) {
    const marker = copy === 1 ? time : `${time} (${copy})`;
    const place = path.join(folder, copy === 0 ? name : `${stem}.${marker}${ext}`);
    const isTaken = await stat(place).then(
      () => true,
      () => false,
    );
    if (!isTaken) return place;
  }
}

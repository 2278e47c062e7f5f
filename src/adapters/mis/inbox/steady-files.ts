import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface SteadyFiles {
  /** The files that may be taken now, oldest first. Throws when the folder cannot be read. */
  look(): Promise<string[]>;
  /** Lets a file rest that could not be taken: longer each time, until it changes. */
  putOff(name: string): void;
}

/** A file that has not changed for so many looks is no longer being written. */
export const STEADY_LOOKS = 2;
/** An empty one is most likely about to be. */
const STEADY_LOOKS_IF_EMPTY = 60;
const REST_MAX_LOOKS = 600;

interface Seen {
  /** Size and time, by which a change is seen. */
  readonly state: string;
  readonly modifiedMs: number;
  looks: number;
  failures: number;
  /** The look at which it may be taken. */
  due: number;
}

/** Tells which register files of a folder have stopped growing, and which of them to leave alone for a while. */
export function createSteadyFiles(folder: string): SteadyFiles {
  let known = new Map<string, Seen>();
  return {
    look: async () => {
      const seen = new Map<string, Seen>();
      for (const name of await registerFiles(folder)) {
        const file = await stateOf(path.join(folder, name));
        if (file === null) continue;
        const before = known.get(name);
        const now = before?.state === file.state ? before : { ...file, looks: -1, failures: 0 };
        now.looks += 1;
        seen.set(name, now);
      }
      known = seen;
      const due = [...known].filter(([, file]) => file.looks >= file.due);
      return due
        .sort(([a, one], [b, other]) => one.modifiedMs - other.modifiedMs || a.localeCompare(b))
        .map(([name]) => name);
    },
    putOff: (name) => {
      const file = known.get(name);
      if (file === undefined) return;
      file.failures += 1;
      file.due = file.looks + Math.min(2 ** file.failures, REST_MAX_LOOKS);
    },
  };
}

/** Hidden files, and those that Office and most programs write for the time being, are passed over. */
async function registerFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /^[^.~].*\.(csv|txt|tsv|xlsx?)$/i.test(entry.name));
  return files.map(({ name }) => name);
}

/** Null when it has gone since the folder was read. */
async function stateOf(file: string): Promise<Pick<Seen, 'state' | 'modifiedMs' | 'due'> | null> {
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  const { size, mtimeMs } = found;
  return { state: `${size} ${mtimeMs}`, modifiedMs: mtimeMs, due: size === 0 ? STEADY_LOOKS_IF_EMPTY : STEADY_LOOKS };
}

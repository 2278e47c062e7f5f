import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ConfigProblem } from './config.ts';

const note = z.object({ pid: z.number().int(), socket: z.string() });

export interface HeldDataFolder {
  /** Where the holder listens for the command line: a Unix socket, or a named pipe on Windows. */
  readonly socket: string;
  release(): void;
}

/**
 * The embedded database lives in one process at a time. Whoever opens it leaves a note in the folder, so that a command
 * at the keyboard asks the running app instead of breaking in beside it.
 */
export function holdDataFolder(folder: string): HeldDataFolder {
  const holder = socketOfHolder(folder);
  if (holder !== null) {
    throw new ConfigProblem(
      `The data folder ${folder} is in use by another Every Session on this computer. Stop that one first, or set DATA_FOLDER to another folder.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const socket = socketFor(folder);
  rmSync(socket, { force: true });
  writeFileSync(noteIn(folder), JSON.stringify({ pid: process.pid, socket }), { mode: 0o600 });
  return { socket, release: () => rmSync(noteIn(folder), { force: true }) };
}

/** Where the app that holds the folder listens; null when no living process does. */
export function socketOfHolder(folder: string): string | null {
  if (!existsSync(noteIn(folder))) return null;
  const parsed = note.safeParse(JSON.parse(readFileSync(noteIn(folder), 'utf8')));
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data.socket : null;
}

function noteIn(folder: string): string {
  return path.join(folder, 'in-use.json');
}

/** Short, because a socket's path may have no more than about a hundred characters. */
function socketFor(folder: string): string {
  const name = `every-session-${createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

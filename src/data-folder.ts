import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ConfigProblem } from './config.ts';

const note = z.object({ socket: z.string() });

export interface HeldDataFolder {
  release(): void;
}

/**
 * The embedded database lives in one process at a time. Whoever opens it listens at a door of the folder, so that a
 * command at the keyboard asks the running app instead of breaking in beside it. Who holds the folder is told by the
 * door that answers and not by a process id, which after a restart may be somebody else's. Throws ConfigProblem.
 */
export async function holdDataFolder(folder: string, door: Server): Promise<HeldDataFolder> {
  if ((await socketOfHolder(folder)) !== null) throw inUse(folder);
  mkdirSync(folder, { recursive: true });
  const socket = socketFor(folder);
  // What a killed process left behind.
  if (!isPipe(socket)) rmSync(socket, { force: true });
  await listen(door, socket, folder);
  writeFileSync(noteIn(folder), JSON.stringify({ socket }), { mode: 0o600 });
  return {
    release: () => {
      rmSync(noteIn(folder), { force: true });
      door.close();
    },
  };
}

/** Where the process that holds the folder listens: a Unix socket, or a named pipe on Windows. Null when none does. */
export async function socketOfHolder(folder: string): Promise<string | null> {
  for (const socket of [...socketInNote(folder), socketFor(folder)]) {
    if (await isAnswered(socket)) return socket;
  }
  return null;
}

/** Not always where this process would listen: a service and a person may have different temporary folders. */
function socketInNote(folder: string): string[] {
  try {
    return [note.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8'))).socket];
  } catch {
    // There is none, or its writer was killed in the middle of it.
    return [];
  }
}

function isAnswered(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const knock = connect(socket);
    const leave = (isHeld: boolean) => {
      knock.destroy();
      resolve(isHeld);
    };
    knock.once('connect', () => leave(true)).once('error', () => leave(false));
  });
}

function listen(door: Server, socket: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    door.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? inUse(folder) : error));
    door.listen(socket, () => {
      if (!isPipe(socket)) chmodSync(socket, 0o600);
      // What the door stands for keeps the process running, or nothing does.
      door.unref();
      resolve();
    });
  });
}

function inUse(folder: string): ConfigProblem {
  return new ConfigProblem(
    `The data folder ${folder} is in use by another Every Session on this computer. Stop that one first, or set DATA_FOLDER to another folder.`,
  );
}

function noteIn(folder: string): string {
  return path.join(folder, 'in-use.json');
}

/** Short, because a socket's path may have no more than about a hundred characters. */
function socketFor(folder: string): string {
  const name = `every-session-${createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

function isPipe(socket: string): boolean {
  return socket.startsWith('\\\\.\\pipe\\');
}

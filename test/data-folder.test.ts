import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ConfigProblem } from '../src/config.ts';
import { holdDataFolder, socketOfHolder, type HeldDataFolder } from '../src/data-folder.ts';

describe('the data folder', () => {
  let folder: string;
  const held: HeldDataFolder[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'every-session-folder-'));
  });
  afterEach(async () => {
    for (const hold of held.splice(0)) hold.release();
    await rm(folder, { recursive: true, force: true });
  });
  const hold = async () => {
    held.push(await holdDataFolder(folder, createServer()));
  };
  const noteOf = async () => JSON.parse(await readFile(path.join(folder, 'in-use.json'), 'utf8')) as { socket: string };

  test('has one holder at a time, whom others find', async () => {
    expect(await socketOfHolder(folder)).toBeNull();
    await hold();
    const { socket } = await noteOf();
    expect(await socketOfHolder(folder)).toBe(socket);
    await expect(hold()).rejects.toThrow(ConfigProblem);
    await expect(hold()).rejects.toThrow(/in use by another Every Session.*Stop that one first/);
  });

  test('is free again when its holder lets go', async () => {
    await hold();
    held.pop()?.release();
    expect(await socketOfHolder(folder)).toBeNull();
    await hold();
  });

  test('is found held even when the note is lost or broken', async () => {
    await hold();
    await writeFile(path.join(folder, 'in-use.json'), '{"sock');
    await expect(hold()).rejects.toThrow(/in use/);
    await rm(path.join(folder, 'in-use.json'));
    await expect(hold()).rejects.toThrow(/in use/);
  });

  test('is free when its holder was killed, whoever has its process id now', async () => {
    await hold();
    const { socket } = await noteOf();
    held.pop()?.release();
    const script = `require('node:net').createServer().listen(process.argv[1], () => console.log('listening'))`;
    const child = spawn(process.execPath, ['-e', script, socket], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await writeFile(path.join(folder, 'in-use.json'), JSON.stringify({ pid: process.pid, socket }));
    await expect(hold()).rejects.toThrow(/in use/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(socket)).toBe(process.platform !== 'win32');
    expect(await socketOfHolder(folder)).toBeNull();
    await hold();
  });

  test('has a door that only its owner can open', async () => {
    await hold();
    const { socket } = await noteOf();
    if (process.platform !== 'win32') expect((statSync(socket).mode & 0o777).toString(8)).toBe('600');
  });
});

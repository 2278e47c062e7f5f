import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';

const MAIN = path.resolve(import.meta.dirname, '../../src/local-tenant/main.ts');

test('starts, prints its address, writes the registers of the morning and stops when told', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-tenant-main-'));
  const inbox = path.join(folder, 'inbox');
  const args = [MAIN, '--port', '0', '--data', folder, '--inbox', inbox, '--today', '2026-11-19'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '';
  const clock = (await (await fetch(`${url}/control/clock`)).json()) as { now: string };
  const files = await readdir(inbox);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  await rm(folder, { recursive: true });
  expect(clock.now).toMatch(/^2026-11-19T08:45:/);
  expect(files).toEqual(expect.arrayContaining(['roll.csv', 'registers-2026-11-19-AM-0845.csv']));
  expect(code).toBe(0);
});

test.each([
  [['--data', 'x'], '--inbox'],
  [['--data', 'x', '--inbox', 'y', '--port', '70000'], '--port "70000"'],
  [['--data', 'x', '--inbox', 'y', '--today', '2026-02-30'], '--today "2026-02-30"'],
  [['--data', 'x', '--inbox', 'y', '--seed', 'one'], '--seed "one"'],
  [['--dta', 'x'], '--dta'],
])('a wrong call, %j, is explained and exits with 2', async (args, words) => {
  const { code, stderr } = await run(args);
  expect(stderr).toContain(words);
  expect(stderr).toContain('--bot-url URL');
  expect(code).toBe(2);
});

test('a port in use is named, with what to do, and the inbox is left alone', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const folder = await mkdtemp(path.join(tmpdir(), 'local-tenant-main-'));
  const result = await run(['--port', String(port), '--data', folder, '--inbox', path.join(folder, 'inbox')]);
  const files = await readdir(folder);
  await new Promise((resolve) => taken.close(resolve));
  await rm(folder, { recursive: true });
  expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining(`Port ${port} is in use`) as unknown });
  expect(files).not.toContain('inbox');
});

test('--help explains on standard output', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--inbox DIR') as unknown });
});

function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

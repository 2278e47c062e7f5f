import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

const PROGRAM = path.join(import.meta.dirname, '../support/serve-for-strangers.ts');
const TOKEN = 'made-up-token-5517';
const WORDS = 'Words about a pupil';
const JSON_TYPE = { 'content-type': 'application/json' };

let folder: string;
let child: ChildProcess;
let written = '';
let address: string;
let carelessAddress: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'every-session-http-'));
  for (const part of ['tab/assets', 'shell', 'uploads']) mkdirSync(path.join(folder, part), { recursive: true });
  writeFileSync(path.join(folder, 'tab/index.html'), '<p>The tab</p>');
  writeFileSync(path.join(folder, 'tab/assets/index-a_B-1.js'), 'start();');
  writeFileSync(path.join(folder, 'tab/.hidden'), 'hidden');
  writeFileSync(path.join(folder, 'shell/index.html'), '<p>Not the tab</p>');
  const environment = { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', TMPDIR: path.join(folder, 'uploads') };
  child = spawn(process.execPath, [PROGRAM, path.join(folder, 'tab')], { env: environment, stdio: 'pipe' });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  await until(() => /^ports \d+ \d+$/m.test(written));
  const [, port, carelessPort] = /^ports (\d+) (\d+)$/m.exec(written) ?? [];
  address = `http://127.0.0.1:${port}`;
  carelessAddress = `http://127.0.0.1:${carelessPort}`;
});
afterAll(async () => {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  expect(child.exitCode).toBeNull();
});

describe('an address', () => {
  test.each([
    ['GET', '/', 404],
    ['GET', '/nothing', 404],
    ['GET', '/api', 404],
    ['GET', '/api/register/', 404],
    ['GET', '/api/messages', 405],
    ['POST', '/health', 405],
    ['GET', '/%', 404],
    ['PUT', '/api/echo/%zz', 404],
  ])('%s %s answers %i', async (method, where, status) => {
    const response = await fetch(address + where, { method });
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json']);
  });

  test('answers what is asked now, and nobody keeps it', async () => {
    const response = await fetch(`${address}/health`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ status: 'up' });
  });

  test('keeps a connection for longer than a cloud’s load balancer does', async () => {
    const response = await fetch(`${address}/health`);
    expect(await response.json()).toEqual({ status: 'up' });
    const [, seconds] = /^timeout=(\d+)$/.exec(response.headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(240);
  });

  test('answers a fault without its particulars', async () => {
    const response = await fetch(`${address}/api/throws`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ code: 'fault', message: expect.stringContaining('try again') });
  });
});

describe('a body', () => {
  const send = (body: string | FormData, headers: Record<string, string> = JSON_TYPE) =>
    fetch(`${address}/api/messages`, { method: 'POST', body, headers });

  test.each([
    [`"${'x'.repeat(256 * 1024 - 2)}"`, 200],
    [`"${'x'.repeat(256 * 1024 - 1)}"`, 413],
    ['{"type":"message"}', 200],
    ['{"type":', 400],
    ['not JSON', 400],
    ['', 202],
  ])('%.20s answers %i', async (body, status) => {
    expect((await send(body)).status).toBe(status);
  });

  test('is read from a route’s caller too', async () => {
    const headers = { ...JSON_TYPE, authorization: `Bearer ${TOKEN}` };
    const response = await fetch(`${address}/api/echo/p1`, { method: 'PUT', body: '{"narrative":"é"}', headers });
    expect(await response.json()).toEqual({ narrative: 'é' });
  });

  test.each(['gzip', 'deflate', 'br'])('that says it is compressed by %s is refused', async (encoding) => {
    const response = await send('this is not compressed', { ...JSON_TYPE, 'content-encoding': encoding });
    expect(response.status).toBe(415);
    await expectAlive();
  });

  test('with a file in it is not written to disk', async () => {
    const form = new FormData();
    form.set('register', new Blob(['x'.repeat(1000)]), 'register.csv');
    await send(form, {});
    expect(readdirSync(path.join(folder, 'uploads'))).toEqual([]);
  });

  test.each(['text/csv', 'application/x-www-form-urlencoded', 'text/plain', 'application/octet-stream'])(
    'of the kind %s is nothing that we read into parts',
    async (type) => {
      const response = await send('a="b\nc', { 'content-type': type });
      expect(['{"kind":"string"}', '']).toContain(await response.text());
      await expectAlive();
    },
  );

  test('that breaks off does no harm', async () => {
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n';
    await speak(`${head}{"type":`);
    await expectAlive();
  });
});

describe('the tab', () => {
  test.each([
    ['/tab/', 200, 'text/html', '<p>The tab</p>'],
    ['/tab/?page=today', 200, 'text/html', '<p>The tab</p>'],
    ['/tab/assets/index-a_B-1.js', 200, 'application/javascript', 'start();'],
  ])('%s is served', async (where, status, type, text) => {
    const response = await fetch(address + where);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      status,
      expect.stringContaining(type),
      text,
    ]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'; ");
    expect(policy).toContain('frame-ancestors https://teams.microsoft.com ');
    // One policy: a browser would keep to every one of several.
    expect(policy).not.toMatch(/,|'none'/);
  });

  test('is reached without its last slash', async () => {
    const response = await fetch(`${address}/tab`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/tab/']);
  });

  test.each([
    '/tab/nothing.js',
    '/tab/.hidden',
    '/tab/%2ehidden',
    '/tab/..%2fshell%2findex.html',
    '/tab/%2e%2e%2fshell/index.html',
    '/tab/..%5cshell%5cindex.html',
    '/tab/../shell/index.html',
    '/tab/assets/../../shell/index.html',
    '/tab//etc/passwd',
    '/tab/%00',
    '/tab/index.html%00.js',
    '/tab/%zz',
    '/tab/%E0%A4%A',
  ])('has nothing at %s, and stands', async (where) => {
    expect(await speak(`GET ${where} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 404 /);
    await expectAlive();
  });
});

describe('the log', () => {
  test('has faults, and never a token nor what people wrote', async () => {
    const authorization = `Bearer ${TOKEN}`;
    const accepts = ['*/*', 'application/json', 'text/html', 'image/png', 'nonsense'];
    for (const accept of accepts) {
      for (const where of ['/api/answers', '/api/throws', '/api/nothing', '/health', '/tab/', '/tab/nothing.js']) {
        await fetch(address + where, { headers: { authorization, accept } });
      }
      for (const body of [JSON.stringify(WORDS), `{${WORDS}`, '', `"${WORDS.repeat(20_000)}"`]) {
        const init = { headers: { ...JSON_TYPE, authorization, accept }, body };
        await fetch(`${address}/api/echo/p1`, { ...init, method: 'PUT' });
        await fetch(`${address}/api/messages`, { ...init, method: 'POST' });
      }
    }
    await until(() => written.split('the handler failed').length > accepts.length);
    expect(written).toContain('A request failed');
    expect(written).not.toContain(TOKEN);
    expect(written).not.toContain(WORDS);
  });

  test('would have had the token, had a handler returned something', async () => {
    await fetch(`${carelessAddress}/returns`, { headers: { authorization: 'Bearer careless-token-9931' } });
    await until(() => written.includes('careless-token-9931'));
  });
});

async function expectAlive(): Promise<void> {
  expect((await fetch(`${address}/health`)).status).toBe(200);
}

/** Sends bytes as they are, which fetch would tidy first, and gives what comes back within a moment. */
function speak(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text));
    socket.setTimeout(300, () => socket.destroy());
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answer));
  });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 400) throw new Error(`It never came about. The server wrote:\n${written}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

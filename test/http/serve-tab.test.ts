import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import restify from 'restify';
import { serveTab } from '../../src/http/serve-tab.ts';

const release: (() => void)[] = [];
afterEach(() => {
  for (const undo of release.splice(0)) undo();
});

const TEAMS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://outlook.office.com',
];

test.each([
  ['', TEAMS],
  ['http://127.0.0.1:4000 http://localhost:4000', [...TEAMS, 'http://127.0.0.1:4000', 'http://localhost:4000']],
])('the tab is framed by Teams and by %j, and by nobody else', async (frameAncestors, ancestors) => {
  const response = await fetch(`${await serve({ frameAncestors, isBuilt: true })}/tab/`);
  const policy = new Map(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ');
      return [name, sources];
    }),
  );
  expect(policy.get('frame-ancestors')).toEqual(ancestors);
  expect(policy.get('default-src')).toEqual(["'self'"]);
  // Scripts come under default-src: our own files, none written into the page, none made while it runs.
  expect([...policy.keys()]).not.toContain('script-src');
  expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
});

test('a tab that was not built says what to do', async () => {
  const response = await fetch(`${await serve({ frameAncestors: '', isBuilt: false })}/tab/`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm run build');
});

async function serve({ frameAncestors, isBuilt }: { frameAncestors: string; isBuilt: boolean }): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'every-session-tab-'));
  release.push(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'tab'));
  if (isBuilt) writeFileSync(path.join(folder, 'tab/index.html'), '<p>The tab</p>');
  const server = restify.createServer();
  serveTab(server, { folder: path.join(folder, 'tab'), frameAncestors });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  release.push(() => {
    server.close();
    server.server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

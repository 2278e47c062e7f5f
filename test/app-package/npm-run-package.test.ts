import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { buildPackage } from '../../scripts/app-package/build-package.ts';
import { filledManifest, root, VALUES } from './filled-manifest.ts';

describe('npm run package', () => {
  const zipFile = path.join(root, 'appPackage', 'build', 'every-session.dev.zip');
  const pack = (environment: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/package.ts', ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
  // Somebody's own package may be there already.
  const before = existsSync(zipFile) ? readFileSync(zipFile) : null;
  afterAll(() => (before === null ? rmSync(zipFile, { force: true }) : writeFileSync(zipFile, before)));

  test('makes a zip of the filled-in manifest and the icons, and of nothing else', () => {
    const run = pack(Object.fromEntries(VALUES));
    expect(run.status).toBe(0);
    const files = unzipSync(readFileSync(zipFile));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'color32x32.png', 'manifest.json', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(filledManifest());
    expect(Buffer.from(files['outline.png'] ?? [])).toEqual(readFileSync(path.join(root, 'appPackage/outline.png')));
  });

  test('makes the same bytes each time', () => {
    const [first, second] = [buildPackage(root, VALUES), buildPackage(root, VALUES)];
    expect(first.kind).toBe('built');
    expect(second).toEqual(first);
  });

  test('names every value that is not set, where it is used, and what to do', () => {
    const run = pack({ TEAMS_APP_ID: '', CLIENT_ID: '', BOT_DOMAIN: 'every-session.example.com' });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/TEAMS_APP_ID, used at id\n/);
    expect(run.stderr).toMatch(
      /CLIENT_ID, used at bots\[0\]\.botId, webApplicationInfo\.id, webApplicationInfo\.resource/,
    );
    expect(run.stderr).not.toMatch(/BOT_DOMAIN|TEAMS_APP_NAME/);
    expect(run.stderr).toMatch(/env\/\.env\.dev.*atk provision --env dev/);
  });

  test('says what is wrong with a value', () => {
    const run = pack({ ...Object.fromEntries(VALUES), BOT_DOMAIN: 'https://every-session.example.com' });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/configurationUrl: the domain of https:\/\/https:/);
  });

  test.each([['nowhere'], ['--help'], ['dev', 'local']])('called with "%s" says how to call it', (...args) => {
    const run = pack({}, ...args);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/npm run package|no file env/);
  });
});

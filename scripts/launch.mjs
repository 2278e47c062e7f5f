// Plain JavaScript for whatever Node the machine has: installs the packages when they are missing or out of date,
// then hands over to the Node that this project pins (docs/decisions/0001). Everything it says goes to standard error.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const stampFile = path.join(root, 'node_modules', '.every-session-installed');
const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');

ensureInstalled();
const child = spawn(findNode(), process.argv.slice(2), { cwd: root, stdio: 'inherit', env: childEnvironment() });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

function ensureInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return;
  if (process.env.EVERY_SESSION_NO_INSTALL) return;
  console.error('Installing packages (about a minute the first time) …');
  // Not `npm ci`: it stops where a registry lacks a binary for some platform that is not this one.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['install', '--no-save', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('The packages could not be installed. Check the network and run the same command again.');
    process.exit(1);
  }
  writeFileSync(stampFile, lock);
}

function findNode() {
  const pinned = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `This computer has Node ${process.versions.node} and no pinned Node for ${process.platform}-${process.arch} was ` +
      'installed. Install Node 24 and run the same command again.',
  );
  return process.exit(1);
}

function childEnvironment() {
  const bin = path.join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    // Node keeps what it compiled, and the next start takes a third less time.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules/.cache/every-session/compiled'),
  };
}

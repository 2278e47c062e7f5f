import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.ts';

/** Builds what the browser tests need, runs every test, and ends with one plain line of what came of it. */
await ensureBuilt(['shell', 'tab']);
const folder = mkdtempSync(path.join(tmpdir(), 'every-session-test-'));
const outputFile = path.join(folder, 'results.json');
const jest = path.join('node_modules', 'jest', 'bin', 'jest.js');
const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--json'];
const run = spawnSync(process.execPath, [...options, `--outputFile=${outputFile}`, ...process.argv.slice(2)], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exitCode = run.status ?? 1;
sayWhatCame();
rmSync(folder, { recursive: true, force: true });

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

function sayWhatCame(): void {
  const results = JSON.parse(readFileSync(outputFile, 'utf8')) as Results;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
}

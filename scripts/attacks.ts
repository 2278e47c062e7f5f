import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** `npm run attacks`: runs the attack suite alone and prints what was tried and what came back. */
const folder = mkdtempSync(path.join(tmpdir(), 'every-session-attacks-'));
const outputFile = path.join(folder, 'results.json');
const jest = path.join('node_modules', 'jest', 'bin', 'jest.js');
const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--json', 'test/attacks'];
const run = spawnSync(process.execPath, [...options, `--outputFile=${outputFile}`], { stdio: 'ignore' });
process.exitCode = run.status ?? 1;

const results = z.object({
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});
const { testResults } = results.parse(JSON.parse(readFileSync(outputFile, 'utf8')));
rmSync(folder, { recursive: true, force: true });
let risk = '';
for (const { message, assertionResults } of testResults) {
  for (const { ancestorTitles, title, status } of assertionResults) {
    const of = ancestorTitles.at(-1) ?? '';
    if (of !== risk) console.log(`\n${of}`);
    risk = of;
    console.log(`  ${status === 'passed' ? 'held  ' : 'FAILED'}  ${title}`);
  }
  if (/failed to run/.test(message)) console.log(message);
}

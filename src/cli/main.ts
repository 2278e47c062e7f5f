import { existsSync } from 'node:fs';
import { progressOn } from './progress-on.ts';
import { runCommand } from './run-command.ts';

/** The `every-session` command. Settings come from the environment, and from a file `.env` where there is one. */
if (existsSync('.env')) process.loadEnvFile('.env');

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  progress: progressOn(process.stderr),
});

import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { ConfigProblem } from '../config.ts';
import { VERSION } from '../version.ts';
import { WRONG_CALL, type CliContext } from './cli-context.ts';
import { doctorCommand } from './doctor-command.ts';
import { importCommand } from './import-command.ts';
import { provisionCommand } from './provision-command.ts';
import { startCommand } from './start-command.ts';

/** The `every-session` command. Settings come from the environment, and from a file `.env` where there is one. */
if (existsSync('.env')) process.loadEnvFile('.env');

const context: CliContext = {
  environment: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
  },
  finish: (exitCode) => {
    process.exitCode = exitCode;
  },
};

const program = new Command('every-session')
  .description('Runs a school’s attendance strategy day by day, in Microsoft Teams.')
  .version(VERSION)
  .addCommand(startCommand(context))
  .addCommand(importCommand(context))
  .addCommand(provisionCommand(context))
  .addCommand(doctorCommand(context));

for (const command of [program, ...program.commands]) {
  command.showHelpAfterError().exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_CALL));
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigProblem)) throw error;
  context.say(error.message);
  context.finish(WRONG_CALL);
}

import { Command } from 'commander';
import { runApp } from '../run-app.ts';
import { DONE, type CliContext } from './cli-context.ts';

export function startCommand(context: CliContext): Command {
  return new Command('start').description('run the app until it is told to stop').action(async () => {
    await runApp(context.environment);
    context.finish(DONE);
  });
}

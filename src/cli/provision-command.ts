import { Command } from 'commander';
import { wireMicrosoft } from '../wire-microsoft.ts';
import { DONE, readSettings, type CliContext } from './cli-context.ts';

export function provisionCommand(context: CliContext): Command {
  return new Command('provision')
    .description('make the SharePoint lists and columns that the app needs, where they are missing')
    .option('--dry-run', 'say what is missing and change nothing')
    .action(async ({ dryRun }: { dryRun?: true }) => {
      const { config, schools, log } = readSettings(context);
      const { sharePoint } = wireMicrosoft(config, schools, log);
      for (const { schoolId, name } of schools) {
        const { provisioner } = sharePoint(schoolId);
        const { steps, obstacles } = await provisioner.plan();
        if (steps.length + obstacles.length === 0) context.say(`${name}: the lists are as they should be.`);
        for (const { words } of steps) context.say(`${name}: to do: ${words}`);
        for (const { list, found, whatToDo } of obstacles) context.say(`${name}: ${list}: ${found} ${whatToDo}`);
        if (dryRun !== true && steps.length > 0) await provisioner.provision(({ words }) => context.say(`  ${words}`));
      }
      context.finish(DONE);
    });
}

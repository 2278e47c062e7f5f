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
        const missing = await provisioner.inspect();
        if (missing.length === 0) context.say(`${name}: the lists are as they should be.`);
        for (const { list, missing: what } of missing) {
          context.say(`${name}: ${what === 'list' ? `the list "${list}" is missing` : `${list}: ${what.join('; ')}`}`);
        }
        if (dryRun !== true && missing.length > 0) await provisioner.provision((done) => context.say(`  ${done}`));
      }
      context.finish(DONE);
    });
}

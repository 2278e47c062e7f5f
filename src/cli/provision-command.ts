import { Command } from 'commander';
import { z } from 'zod';
import { LIST_DEFINITIONS } from '../domain/lists/list-definitions.ts';
import { viewCommands } from '../domain/lists/view-commands.ts';
import type { School } from '../domain/school.ts';
import {
  ADMIN_CLIENT_ID,
  provisionAsAdministrator,
  provisionAsApp,
  wordsOfProblem,
  type Provisioning,
} from '../wire-provisioning.ts';
import { chooseSchools } from './choose-schools.ts';
import { CommandProblem, DONE, DONE_WITH_REFUSALS, readSettings, type CliContext } from './cli-context.ts';
import { provisionSite, type ProvisionReport } from './provision-site.ts';

interface Options {
  readonly school?: string;
  readonly site?: string;
  readonly dryRun?: true;
  readonly asApp?: true;
  readonly adminClient: string;
  readonly views?: true;
  readonly json?: true;
}

export function provisionCommand(context: CliContext): Command {
  return new Command('provision')
    .description('make the SharePoint lists that the app needs, mend them, and let the app into the site')
    .option('--school <id>', 'only this school; every school that is set up if left out')
    .option('--site <address>', 'the site, where it is another than in the school’s settings')
    .option('--dry-run', 'say what would be done, and change nothing')
    .option('--as-app', 'use the app’s own right on the site instead of an administrator’s sign-in')
    .option('--admin-client <id>', 'the public program at which the administrator signs in', ADMIN_CLIENT_ID)
    .option('--views', 'print the commands that make views and keep versions, and do nothing else')
    .option('--json', 'write what was done to standard output as a JSON array')
    .action(async (options: Options) => {
      const { config, schools: all, log } = readSettings(context);
      const schools = chooseSchools(all, options.school).map((school) => ({
        ...school,
        siteUrl: siteOf(school, options, all),
      }));
      if (options.views === true) {
        context.out(schools.flatMap(({ siteUrl }) => commandsFor(siteUrl)).join('\n'));
        context.finish(DONE);
        return;
      }
      let provisioning: Provisioning = { ...provisionAsApp(config, log) };
      const reports: ProvisionReport[] = [];
      try {
        if (options.asApp !== true) {
          const adminClient = z.guid().safeParse(options.adminClient);
          if (!adminClient.success) throw new CommandProblem(`--admin-client "${options.adminClient}" is not an id.`);
          provisioning = await provisionAsAdministrator(config, adminClient.data, log, (words) => context.say(words));
          context.say(`Signed in as ${provisioning.signedInAs ?? 'the app'}.`);
        }
        for (const school of schools) {
          reports.push(await provisionSite(context, provisioning, school, options.dryRun === true));
        }
      } catch (problem) {
        const words = wordsOfProblem(problem, provisioning);
        if (words === null) throw problem;
        throw new CommandProblem(words);
      }
      if (options.json === true) context.out(JSON.stringify(reports, null, 2));
      else
        context.say('Views and the number of versions kept are not in Graph: see "every-session provision --views".');
      context.finish(reports.every(({ obstacles }) => obstacles.length === 0) ? DONE : DONE_WITH_REFUSALS);
    });
}

function siteOf(school: School, { site, school: named }: Options, all: readonly School[]): string {
  if (site === undefined) return school.siteUrl;
  if (named === undefined && all.length > 1) throw new CommandProblem('Say with --school whose site it is.');
  const parsed = z.url({ protocol: /^https$/ }).safeParse(site);
  if (!parsed.success) throw new CommandProblem(`--site "${site}" must be an address that begins with https://.`);
  return parsed.data.replace(/\/+$/, '');
}

function commandsFor(siteUrl: string): string[] {
  return Object.values(LIST_DEFINITIONS).flatMap((definition) => viewCommands(siteUrl, definition));
}

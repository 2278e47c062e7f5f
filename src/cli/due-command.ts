import { Command } from 'commander';
import { dueBetween, type Occurrence } from '../domain/strategy/occurrences.ts';
import { loadPack, type PackId } from '../packs/load-pack.ts';
import { CommandProblem, DONE, DONE_WITH_REFUSALS, type CliContext } from './cli-context.ts';
import { calendarOption, dateOption, jsonOption, openCalendars, packOption } from './question-options.ts';

interface Options {
  readonly pack: PackId;
  readonly calendar: string;
  readonly from: string;
  readonly to: string;
  readonly governorsMeet?: readonly string[];
  readonly json?: true;
}

export function dueCommand(context: CliContext): Command {
  return new Command('due')
    .description('say what a strategy asks for between two dates')
    .addOption(packOption())
    .addOption(calendarOption())
    .addOption(dateOption('--from <date>', 'the first day').makeOptionMandatory())
    .addOption(dateOption('--to <date>', 'the last day').makeOptionMandatory())
    .option('--governors-meet <dates...>', 'the governors’ meetings that have been set')
    .addOption(jsonOption())
    .action(({ pack, calendar, from, to, governorsMeet, json }: Options) => {
      if (from > to) throw new CommandProblem(`--from ${from} is later than --to ${to}.`);
      const { calendars, isWhole } = openCalendars(context, calendar);
      const { provisions } = loadPack(pack);
      const due = dueBetween({ provisions, calendars, from, to, governorsMeetOn: governorsMeet ?? [] });
      if (json === true) context.out(JSON.stringify(due, null, 2));
      else for (const occurrence of due) context.out(inWords(occurrence));
      context.finish(isWhole ? DONE : DONE_WITH_REFUSALS);
    });
}

function inWords({ provisionId, title, opensOn, dueOn, roles, window }: Occurrence): string {
  const when = opensOn === dueOn ? dueOn : `${opensOn} to ${dueOn}`;
  return `${when}${window === null ? '' : ` (${window})`}  ${provisionId}: ${title} [${roles.join(', ')}]`;
}

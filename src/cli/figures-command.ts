import { Command } from 'commander';
import { createRefusalCollector } from '../domain/register-files/refusal-list.ts';
import { figuresInFiles, type PupilFigures } from '../operations/figures-in-files.ts';
import { marksInFiles } from '../operations/marks-in-files.ts';
import { loadPack, type PackId } from '../packs/load-pack.ts';
import { readMarksFile, readRollFile } from '../read-register-files.ts';
import { CommandProblem, DONE, DONE_WITH_REFUSALS, type CliContext } from './cli-context.ts';
import {
  calendarOption,
  dateOption,
  firstDayOfYear,
  jsonOption,
  marksOption,
  openCalendars,
  packOption,
  sayRefusals,
} from './question-options.ts';

interface Options {
  readonly marks: string;
  readonly calendar: string;
  readonly on: string;
  readonly from?: string;
  readonly pack: PackId;
  readonly pupils?: string;
  readonly json?: true;
}

export function figuresCommand(context: CliContext): Command {
  return new Command('figures')
    .description('count each pupil’s sessions in a file of marks, without any records')
    .addOption(marksOption())
    .addOption(calendarOption())
    .addOption(dateOption('--on <date>', 'the last day that counts').makeOptionMandatory())
    .addOption(dateOption('--from <date>', 'the first day that counts; without it, that of the school year'))
    .addOption(packOption())
    .option('--pupils <file>', 'the roll: pupil_id,admitted_on,left_on,year_group,form')
    .addOption(jsonOption())
    .action((options: Options) => {
      const { calendars, isWhole } = openCalendars(context, options.calendar);
      const firstDay = firstDayOfYear(calendars, options.on);
      const from = options.from ?? firstDay;
      if (from > options.on) throw new CommandProblem(`--from ${from} is later than --on ${options.on}.`);
      const roll = options.pupils === undefined ? null : readRollFile(options.pupils);
      const { pupils, refusals } = marksInFiles(readMarksFile(options.marks), roll, calendars);
      const figures = figuresInFiles(pupils, loadPack(options.pack).bands, from, options.on);
      if (options.json === true) context.out(JSON.stringify(figures, null, 2));
      else for (const each of figures) context.out(inWords(each));
      sayRefusals(context, options.marks, refusals);
      const rollRefusals = roll?.refusals ?? createRefusalCollector().finish();
      sayRefusals(context, options.pupils ?? '', rollRefusals);
      context.finish(isWhole && refusals.count + rollRefusals.count === 0 ? DONE : DONE_WITH_REFUSALS);
    });
}

function inWords({ pupilId, possible, authorised, unauthorised, unmarked, percent, band }: PupilFigures): string {
  const share = percent === null ? 'nothing possible' : `${percent.toFixed(2)}%, ${band ?? ''}`;
  const missed = `${authorised + unauthorised} of ${possible} missed (${unauthorised} unauthorised)`;
  return `${pupilId}: ${missed}, ${share}${unmarked === 0 ? '' : `, ${unmarked} unmarked`}`;
}

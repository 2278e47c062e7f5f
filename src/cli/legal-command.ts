import { Command } from 'commander';
import type { LegalStanding } from '../domain/legal/legal-standing.ts';
import { parseLegalNotices } from '../legal-notices-file.ts';
import { legalInFiles } from '../operations/legal-in-files.ts';
import { marksInFiles } from '../operations/marks-in-files.ts';
import { bytesOf, readMarksFile, readRollFile } from '../read-register-files.ts';
import { DONE, DONE_WITH_REFUSALS, type CliContext } from './cli-context.ts';
import {
  calendarOption,
  dateOption,
  firstDayOfYear,
  jsonOption,
  marksOption,
  openCalendars,
  sayRefusals,
} from './question-options.ts';

interface Options {
  readonly marks: string;
  readonly calendar: string;
  readonly on: string;
  readonly pupils?: string;
  readonly notices?: string;
  readonly json?: true;
}

export function legalCommand(context: CliContext): Command {
  return new Command('legal')
    .description('say where each pupil stands towards a penalty notice and the returns; nothing in it is a decision')
    .addOption(marksOption())
    .addOption(calendarOption())
    .addOption(dateOption('--on <date>', 'the day of the question').makeOptionMandatory())
    .option('--pupils <file>', 'the roll: pupil_id,admitted_on,left_on,year_group,form')
    .option('--notices <file>', 'notices that were issued, as a JSON array')
    .addOption(jsonOption())
    .action((options: Options) => {
      const { calendars, isWhole } = openCalendars(context, options.calendar);
      firstDayOfYear(calendars, options.on);
      const roll = options.pupils === undefined ? null : readRollFile(options.pupils);
      const notices = options.notices === undefined ? [] : readNotices(options.notices);
      const { pupils, refusals } = marksInFiles(readMarksFile(options.marks), roll, calendars);
      const standings = legalInFiles(pupils, calendars, notices, options.on);
      if (options.json === true) context.out(JSON.stringify(standings, null, 2));
      else for (const standing of standings) context.out(inWords(standing));
      sayRefusals(context, options.marks, refusals);
      const refused = refusals.count + (roll?.refusals.count ?? 0);
      context.finish(isWhole && refused === 0 ? DONE : DONE_WITH_REFUSALS);
    });
}

function readNotices(file: string) {
  return parseLegalNotices(file, new TextDecoder().decode(bytesOf(file)));
}

function inWords({ pupilId, threshold, blockedBy, unresolvedReasons }: LegalStanding): string {
  const { state, counted, referable, weeks } = threshold;
  const blocked = blockedBy.length === 0 ? 'may be referred' : `not to be referred (${blockedBy.join(', ')})`;
  const awaited = unresolvedReasons.length === 0 ? '' : `, ${unresolvedReasons.length} reasons awaited`;
  return `${pupilId}: ${counted} counted, ${referable} referable in ${weeks.length} school weeks: ${state}, ${blocked}${awaited}`;
}

import { Command } from 'commander';
import type { LegalStanding } from '../domain/legal/legal-standing.ts';
import { parseLegalNotices } from '../legal-notices-file.ts';
import { legalInFiles } from '../operations/legal-in-files.ts';
import { bytesOf } from '../read-register-files.ts';
import { DONE, DONE_WITH_REFUSALS, type CliContext } from './cli-context.ts';
import { calendarOption, dateOption, jsonOption, marksOption, pupilsOption } from './question-options.ts';
import { readMarksQuestion, type MarksQuestion } from './read-marks-question.ts';

interface Options extends MarksQuestion {
  readonly notices?: string;
  readonly json?: true;
}

export function legalCommand(context: CliContext): Command {
  return new Command('legal')
    .description('say where each pupil stands towards a penalty notice and the returns; nothing in it is a decision')
    .addOption(marksOption())
    .addOption(calendarOption())
    .addOption(dateOption('--on <date>', 'the day of the question').makeOptionMandatory())
    .addOption(pupilsOption())
    .option('--notices <file>', 'notices that were issued, as a JSON array')
    .addOption(jsonOption())
    .action((options: Options) => {
      const { pupils, calendars, isWhole } = readMarksQuestion(context, options);
      const notices = options.notices === undefined ? [] : readNotices(options.notices);
      const standings = legalInFiles(pupils, calendars, notices, options.on);
      if (options.json === true) context.out(JSON.stringify(standings, null, 2));
      else for (const standing of standings) context.out(inWords(standing));
      context.finish(isWhole ? DONE : DONE_WITH_REFUSALS);
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

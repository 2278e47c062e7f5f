import { Command } from 'commander';
import { figuresInFiles, type PupilFigures } from '../operations/figures-in-files.ts';
import { loadPack, type PackId } from '../packs/load-pack.ts';
import { CommandProblem, DONE, DONE_WITH_REFUSALS, type CliContext } from './cli-context.ts';
import { calendarOption, dateOption, jsonOption, marksOption, packOption, pupilsOption } from './question-options.ts';
import { readMarksQuestion, type MarksQuestion } from './read-marks-question.ts';

interface Options extends MarksQuestion {
  readonly from?: string;
  readonly pack: PackId;
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
    .addOption(pupilsOption())
    .addOption(jsonOption())
    .action((options: Options) => {
      const { pupils, firstDay, isWhole } = readMarksQuestion(context, options);
      const from = options.from ?? firstDay;
      if (from > options.on) throw new CommandProblem(`--from ${from} is later than --on ${options.on}.`);
      const figures = figuresInFiles(pupils, loadPack(options.pack).bands, from, options.on);
      if (options.json === true) context.out(JSON.stringify(figures, null, 2));
      else for (const each of figures) context.out(inWords(each));
      context.finish(isWhole ? DONE : DONE_WITH_REFUSALS);
    });
}

function inWords({ pupilId, possible, authorised, unauthorised, unmarked, percent, band }: PupilFigures): string {
  const share = percent === null ? 'nothing possible' : `${percent.toFixed(2)}%, ${band ?? ''}`;
  const missed = `${authorised + unauthorised} of ${possible} missed (${unauthorised} unauthorised)`;
  return `${pupilId}: ${missed}, ${share}${unmarked === 0 ? '' : `, ${unmarked} unmarked`}`;
}

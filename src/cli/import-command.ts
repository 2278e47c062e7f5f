import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { FILE_LIMITS, tooLarge } from '../domain/file-limits.ts';
import type { School } from '../domain/school.ts';
import type { ImportAnswer } from '../http/operator-server.ts';
import { CommandProblem, DONE, DONE_WITH_REFUSALS, readSettings, type CliContext } from './cli-context.ts';
import { openDesk } from './open-desk.ts';

interface Options {
  readonly school?: string;
  readonly confirm?: true;
  readonly json?: true;
}

export function importCommand(context: CliContext): Command {
  return new Command('import')
    .description('take in register files: marks or the roll, as exported from the MIS')
    .argument('<files...>', 'CSV files, in the order in which they are to be taken in')
    .option('--school <id>', 'the school they belong to, where more than one is set up')
    .option('--confirm', 'take in a file that was held, having seen why')
    .option('--json', 'write the reports to standard output as a JSON array')
    .action(async (files: string[], { school: schoolId, confirm, json }: Options) => {
      const settings = readSettings(context);
      const school = chooseSchool(settings.schools, schoolId);
      const unreadable = files.filter((file) => !isReadable(file));
      if (unreadable.length > 0) {
        throw new CommandProblem(`No file that can be read: ${unreadable.join(', ')}. Nothing was taken in.`);
      }
      const large = files.map((file) => tooLarge(file, statSync(file).size, FILE_LIMITS.registerBytes));
      const whys = large.filter((why) => why !== null);
      if (whys.length > 0) throw new CommandProblem(`${whys.join('\n')} Nothing was taken in.`);
      const { desk, close } = await openDesk(settings);
      const answers: ImportAnswer[] = [];
      try {
        for (const file of files) {
          const name = path.basename(file);
          const { schoolId } = school;
          const asked = { schoolId, file: path.resolve(file), name, confirmed: confirm === true };
          const answer = await desk.importFile(asked, (words) => context.progress(`${name}: ${words}`));
          context.progress('');
          answers.push(answer);
          if (json !== true) context.out(answer.text);
        }
      } finally {
        await close();
      }
      const reports = answers.map(({ report }) => report);
      if (json === true) context.out(JSON.stringify(reports, null, 2));
      context.finish(answers.every(({ isClean }) => isClean) ? DONE : DONE_WITH_REFUSALS);
    });
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Throws CommandProblem where it is not clear which school is meant. */
function chooseSchool(schools: readonly School[], schoolId: string | undefined): School {
  const ids = schools.map((school) => school.schoolId).join(', ');
  if (schoolId === undefined && schools.length > 1) {
    throw new CommandProblem(`Say which school with --school: one of ${ids}.`);
  }
  const found = schoolId === undefined ? schools[0] : schools.find((school) => school.schoolId === schoolId);
  if (found === undefined) throw new CommandProblem(`--school "${schoolId ?? ''}": one of ${ids} is allowed.`);
  return found;
}

import { Command } from 'commander';
import type { KeepingRequest } from '../http/operator-server.ts';
import { chooseSchools } from './choose-schools.ts';
import { CommandProblem, DONE, DONE_WITH_REFUSALS, readSettings, type CliContext } from './cli-context.ts';
import { openDesk } from './open-desk.ts';

interface Options {
  readonly school?: string;
  readonly preview?: true;
  readonly purge?: true;
  readonly hold?: string;
  readonly because?: string;
  readonly lift?: string;
  readonly json?: true;
}

export function retentionCommand(context: CliContext): Command {
  return new Command('retention')
    .description('say what is kept how long and what would go now, delete it, or hold the records of one pupil')
    .option('--school <id>', 'one school; without it, each of them')
    .option('--preview', 'say what would be deleted, and change nothing (the default)')
    .option('--purge', 'delete it now and not only in the evening')
    .option('--hold <pupil id>', 'delete nothing of this pupil, whatever its age')
    .option('--because <words>', 'why: the number of a letter, never what is in it')
    .option('--lift <pupil id>', 'end a hold')
    .option('--json', 'write the answers to standard output as a JSON array')
    .action(async (options: Options) => {
      const settings = readSettings(context);
      const schools = chooseSchools(settings.schools, options.school);
      const { desk, close } = await openDesk(settings);
      try {
        const answers = [];
        for (const { schoolId } of schools)
          answers.push({ schoolId, ...(await desk.keep(requestOf(schoolId, options))) });
        if (options.json === true) context.out(JSON.stringify(answers, null, 2));
        else for (const { schoolId, lines } of answers) for (const line of lines) context.out(`${schoolId}  ${line}`);
        context.finish(answers.every(({ isDone }) => isDone) ? DONE : DONE_WITH_REFUSALS);
      } finally {
        await close();
      }
    });
}

function requestOf(schoolId: string, { preview, purge, hold, because, lift, school }: Options): KeepingRequest {
  const wanted = [preview, purge, hold, lift].filter((option) => option !== undefined);
  if (wanted.length > 1) throw new CommandProblem('Give one of --preview, --purge, --hold and --lift.');
  if ((hold ?? lift) !== undefined && school === undefined)
    throw new CommandProblem('Say whose pupil it is with --school.');
  if (hold !== undefined) {
    if (because === undefined) throw new CommandProblem('Say why with --because: somebody will ask, years from now.');
    return { does: 'hold', schoolId, pupilId: hold, because };
  }
  if (lift !== undefined) return { does: 'lift', schoolId, pupilId: lift };
  return { does: purge === true ? 'purge' : 'preview', schoolId };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { chooseSchools } from './choose-schools.ts';
import { DONE, DONE_WITH_REFUSALS, readSettings, type CliContext } from './cli-context.ts';
import { openDesk } from './open-desk.ts';

interface Options {
  readonly school: string;
  readonly pupil: string;
  readonly to: string;
}

export function subjectAccessCommand(context: CliContext): Command {
  return new Command('subject-access')
    .description('write down everything held about one pupil: a document to read, and the same as JSON')
    .requiredOption('--school <id>', 'the pupil’s school')
    .requiredOption('--pupil <id>', 'the pupil’s id, as the address of their page in the tab has it')
    .requiredOption('--to <folder>', 'where the two files go; nobody but you should be able to open it')
    .action(async ({ school, pupil, to }: Options) => {
      const settings = readSettings(context);
      const [{ schoolId } = { schoolId: school }] = chooseSchools(settings.schools, school);
      const { desk, close } = await openDesk(settings);
      try {
        const { isDone, lines, data, document } = await desk.keep({ does: 'subject-access', schoolId, pupilId: pupil });
        if (isDone) {
          mkdirSync(to, { recursive: true, mode: 0o700 });
          const fileOf = (ending: string) => path.join(to, `subject-access-${pupil}${ending}`);
          writeFileSync(fileOf('.json'), `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600 });
          writeFileSync(fileOf('.docx'), Buffer.from(document ?? '', 'base64'), { mode: 0o600 });
        }
        for (const line of lines) context.say(line);
        context.finish(isDone ? DONE : DONE_WITH_REFUSALS);
      } finally {
        await close();
      }
    });
}

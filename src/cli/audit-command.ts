import { Command, InvalidArgumentError } from 'commander';
import type { ChainAnswer, ChainRequest } from '../http/operator-server.ts';
import { chooseSchools } from './choose-schools.ts';
import { CommandProblem, DONE, DONE_WITH_REFUSALS, readSettings, type CliContext } from './cli-context.ts';
import { openDesk } from './open-desk.ts';

interface Options {
  readonly school?: string;
  readonly verify?: true;
  readonly noted?: NonNullable<ChainRequest['noted']>;
  readonly json?: true;
}

export function auditCommand(context: CliContext): Command {
  return new Command('audit')
    .description('follow each school’s chain of records of access, and say where one was removed, changed or moved')
    .option('--verify', 'follow the chain from its beginning to its end (the default)')
    .option('--school <id>', 'one school; without it, each of them')
    .option(
      '--noted <end>',
      'an end that was noted down earlier, as 4711:HASH: it must still be in the chain',
      notedEnd,
    )
    .option('--json', 'write the verdicts to standard output as a JSON array')
    .action(async ({ school, noted, json }: Options) => {
      const settings = readSettings(context);
      const schools = chooseSchools(settings.schools, school);
      if (noted !== undefined && schools.length !== 1)
        throw new CommandProblem('--noted is of one school: give --school.');
      const { desk, close } = await openDesk(settings);
      try {
        const verdicts: ChainAnswer[] = [];
        for (const { schoolId } of schools) verdicts.push(await desk.verifyChain({ schoolId, noted: noted ?? null }));
        if (json === true) context.out(JSON.stringify(verdicts, null, 2));
        else for (const verdict of verdicts) context.out(inWords(verdict));
        context.finish(verdicts.every(({ faults }) => faults.length === 0) ? DONE : DONE_WITH_REFUSALS);
      } finally {
        await close();
      }
    });
}

function notedEnd(text: string): NonNullable<ChainRequest['noted']> {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined) throw new InvalidArgumentError('It is written as 4711:HASH.');
  return { seq: Number(seq), hash };
}

function inWords({ schoolId, records, fromBeforeTheChain, end, faults }: ChainAnswer): string {
  const older = fromBeforeTheChain === 0 ? '' : `, and ${fromBeforeTheChain} from before the chain`;
  if (faults.length === 0) {
    return `${schoolId}  sound: ${records} records${older}. Its end, to note down elsewhere: ${end.seq}:${end.hash}`;
  }
  const lines = faults.map(({ seq, found }) => `\n        record ${seq}: ${found}`);
  return `${schoolId}  NOT SOUND, ${records} records${older}:${lines.join('')}`;
}

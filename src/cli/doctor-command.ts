import { Command } from 'commander';
import { z } from 'zod';
import { ConfigProblem } from '../config.ts';
import { DONE, DONE_WITH_REFUSALS, readSettings, type CliContext } from './cli-context.ts';
import { openDesk, type OpenDesk } from './open-desk.ts';

const finding = z.object({
  check: z.string(),
  state: z.enum(['ok', 'warning', 'fault']),
  found: z.string(),
  whatToDo: z.string().nullable(),
});
type Finding = z.infer<typeof finding>;

const SIGNS: Readonly<Record<Finding['state'], string>> = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' };

export function doctorCommand(context: CliContext): Command {
  return new Command('doctor')
    .description('look at everything the app needs, and say of each fault what to do')
    .option('--json', 'write the findings to standard output as a JSON array')
    .action(async ({ json }: { json?: true }) => {
      const findings = await examine(context);
      if (json === true) context.out(JSON.stringify(findings, null, 2));
      else for (const text of findings.map(inWords)) context.out(text);
      context.finish(findings.every(({ state }) => state !== 'fault') ? DONE : DONE_WITH_REFUSALS);
    });
}

/** Settings that cannot be read, and a database that cannot be opened, are findings too: the first and the only ones. */
async function examine(context: CliContext): Promise<Finding[]> {
  let settings;
  try {
    settings = readSettings(context);
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    return [{ check: 'settings', state: 'fault', found: error.message, whatToDo: 'Put the settings right.' }];
  }
  const sound: Finding = { check: 'settings', state: 'ok', found: 'Every setting is valid.', whatToDo: null };
  let opened: OpenDesk;
  try {
    opened = await openDesk(settings);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const whatToDo = 'Check DATABASE_URL or DATA_FOLDER, and that nothing else has the folder open.';
    return [sound, { check: 'database', state: 'fault', found, whatToDo }];
  }
  try {
    const open: Finding = { check: 'database', state: 'ok', found: 'It opens and is up to date.', whatToDo: null };
    return [sound, open, ...z.array(finding).parse(await opened.desk.examine())];
  } finally {
    await opened.close();
  }
}

function inWords({ check, state, found, whatToDo }: Finding): string {
  return `${SIGNS[state]} ${check}: ${found}${whatToDo === null ? '' : `\n        → ${whatToDo}`}`;
}

import { Command, CommanderError } from 'commander';
import { ConfigProblem } from '../config.ts';
import { VERSION } from '../version.ts';
import { auditCommand } from './audit-command.ts';
import { cardsCommand } from './cards-command.ts';
import { CommandProblem, DONE, WRONG_CALL, type CliContext } from './cli-context.ts';
import { doctorCommand } from './doctor-command.ts';
import { dueCommand } from './due-command.ts';
import { figuresCommand } from './figures-command.ts';
import { importCommand } from './import-command.ts';
import { legalCommand } from './legal-command.ts';
import { packsCommand } from './packs-command.ts';
import { provisionCommand } from './provision-command.ts';
import { retentionCommand } from './retention-command.ts';
import { startCommand } from './start-command.ts';
import { subjectAccessCommand } from './subject-access-command.ts';

/** Runs `every-session` with these arguments and gives the exit code. Throws only on a defect. */
export async function runCommand(args: readonly string[], world: Omit<CliContext, 'finish'>): Promise<number> {
  let exitCode = DONE;
  const context: CliContext = { ...world, finish: (code) => (exitCode = code) };
  try {
    await createProgram(context).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_CALL;
    if (!(error instanceof ConfigProblem || error instanceof CommandProblem)) throw error;
    context.progress('');
    context.say(error.message);
    return WRONG_CALL;
  }
}

/** The commands as somebody types them. Each has its line in domain/access/operator-rules.ts. */
export function commandNames(): string[] {
  const silent = () => undefined;
  const nowhere = { environment: {}, out: silent, say: silent, progress: silent, finish: silent };
  return createProgram(nowhere).commands.map((command) => command.name());
}

function createProgram(context: CliContext): Command {
  const program = new Command('every-session')
    .description('Runs a school’s attendance strategy day by day, in Microsoft Teams.')
    .version(VERSION)
    .addCommand(startCommand(context))
    .addCommand(importCommand(context))
    .addCommand(provisionCommand(context))
    .addCommand(doctorCommand(context))
    .addCommand(retentionCommand(context))
    .addCommand(subjectAccessCommand(context))
    .addCommand(figuresCommand(context))
    .addCommand(dueCommand(context))
    .addCommand(packsCommand(context))
    .addCommand(legalCommand(context))
    .addCommand(auditCommand(context))
    .addCommand(cardsCommand(context));
  const output = {
    writeOut: (text: string) => context.out(text.trimEnd()),
    writeErr: (text: string) => context.say(text.trimEnd()),
  };
  for (const command of [program, ...program.commands]) {
    command.showHelpAfterError().exitOverride().configureOutput(output);
  }
  return program;
}

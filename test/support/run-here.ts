import { runCommand } from '../../src/cli/run-command.ts';
import type { CommandRun } from './command-line.ts';

/** The command in this process, which saves the time of starting one. */
export async function runHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  let [out, said] = ['', ''];
  const exitCode = await runCommand(args, {
    environment,
    out: (text) => (out += `${text}\n`),
    say: (text) => (said += `${text}\n`),
    progress: (text) => (said += text),
  });
  return { exitCode, out, said };
}

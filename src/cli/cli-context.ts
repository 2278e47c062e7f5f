import { pino } from 'pino';
import { loadConfig, type Config } from '../config.ts';
import { createLog } from '../create-log.ts';
import type { School } from '../domain/school.ts';
import { loadSchools } from '../load-schools.ts';
import type { Log } from '../operations/ports.ts';

/** Exit codes of every command: a script may rely on them. */
export const DONE = 0;
export const DONE_WITH_REFUSALS = 1;
export const WRONG_CALL = 2;

/** A command that could not be carried out, in words for the person at the keyboard. */
export class CommandProblem extends Error {}

/** What a command is given of the world. JSON goes to `out` alone; everything for people besides goes to `say`. */
export interface CliContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  say(text: string): void;
  /** Shown in place while a person watches, and not at all otherwise. Empty text clears it. */
  progress(text: string): void;
  finish(exitCode: number): void;
}

export interface CliSettings {
  readonly config: Config;
  readonly schools: readonly School[];
  readonly log: Log;
}

/** Throws ConfigProblem, whose message is for the person at the keyboard. */
export function readSettings({ environment }: CliContext): CliSettings {
  const config = loadConfig(environment);
  const log = createLog(config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL, pino.destination(2));
  return { config, schools: loadSchools(config.SCHOOLS_FOLDER), log };
}

import { readFileSync, statSync } from 'node:fs';
import { readRegisterFile as readBytes } from './adapters/mis/csv/read-register-file.ts';
import { ConfigProblem } from './config.ts';
import { FILE_LIMITS, tooLarge } from './domain/file-limits.ts';
import type {
  MarksLongFile,
  MarkStringFile,
  ReadRegisterFile,
  RollFile,
} from './domain/register-files/register-file.ts';

/** Reads a file of marks that somebody named. Throws ConfigProblem where it is none, or cannot be read. */
export function readMarksFile(file: string): MarksLongFile | MarkStringFile {
  const read = readFile(file);
  if (read.shape === 'roll') throw new ConfigProblem(`${file} is a roll and has no marks.`);
  return read;
}

/** Reads a file of pupils that somebody named. Throws ConfigProblem where it is none, or cannot be read. */
export function readRollFile(file: string): RollFile {
  const read = readFile(file);
  if (read.shape !== 'roll') throw new ConfigProblem(`${file} holds marks and is no roll.`);
  return read;
}

function readFile(file: string): Exclude<ReadRegisterFile, { shape: 'unrecognised' }> {
  const read = readBytes(bytesOf(file));
  if (read.shape !== 'unrecognised') return read;
  const expected = read.expected.map((each) => `\n  ${each}`).join('');
  throw new ConfigProblem(`${file}: ${read.message} Allowed are${expected}`);
}

/** Throws ConfigProblem for a file that is not there, or that is too large to be read whole. */
export function bytesOf(file: string, most: number = FILE_LIMITS.registerBytes): Uint8Array {
  const refusal = tooLarge(file, attempted(file, () => statSync(file)).size, most);
  if (refusal !== null) throw new ConfigProblem(refusal);
  return attempted(file, () => readFileSync(file));
}

function attempted<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new ConfigProblem(`${file} cannot be read. Check the name and the folder.`, { cause: error });
  }
}

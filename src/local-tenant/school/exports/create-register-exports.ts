import { mkdir } from 'node:fs/promises';
import { londonInstant, londonTime } from '../calendar/london-time.ts';
import type { InventedSchool } from '../invented-school.ts';
import { exportFile, startFiles, type ExportFile } from './export-file.ts';
import { exportsDue, nextRegistersAfter } from './export-timetable.ts';
import { rollFile } from './roll-file.ts';
import { writeExport } from './write-export.ts';

export interface RegisterExportWriter {
  /** The roll and the history, as known at an instant. Resolves to the names of the files written. */
  writeStart(instant: Date): Promise<readonly string[]>;
  /** Every export of its day and later that fell due since the last call, up to and including the instant, in order. */
  catchUp(instant: Date): Promise<readonly string[]>;
  /** When registers are next written after an instant. */
  nextExportAfter(instant: Date): Date;
}

export interface RegisterExportParts {
  readonly school: InventedSchool;
  readonly inboxFolder: string;
  /** Whether the marks of earlier days are written at the start: half a million of them. */
  readonly earlierMarks?: boolean;
}

/** Writes the MIS's files into a folder, each once. Calls take effect one after the other. Rejects if a file cannot be written. */
export function createRegisterExports(parts: RegisterExportParts): RegisterExportWriter {
  const { school, inboxFolder, earlierMarks = true } = parts;
  let writtenUpTo: Date | null = null;
  let newestRoll: string | null = null;
  let lastCall: Promise<unknown> = Promise.resolve();

  const writeStart = async (instant: Date): Promise<readonly string[]> => {
    const { on } = londonTime(instant);
    await mkdir(inboxFolder, { recursive: true });
    const names: string[] = [];
    for (const file of startFiles(school, instant, earlierMarks)) {
      await writeExport(inboxFolder, file);
      names.push(file.name);
    }
    newestRoll = rollFile(school, on);
    writtenUpTo = londonInstant(on, '00:00');
    return names;
  };
  const catchUp = async (instant: Date): Promise<readonly string[]> => {
    if (writtenUpTo === null) throw new Error('Call writeStart first: a register is no use before the roll.');
    const names: string[] = [];
    for (const due of exportsDue(school, writtenUpTo, instant)) {
      const file: ExportFile = exportFile(school, due);
      const saysNothingNew = due.kind === 'roll' && file.text === newestRoll;
      if (!saysNothingNew) {
        await writeExport(inboxFolder, file);
        names.push(file.name);
      }
      if (due.kind === 'roll') newestRoll = file.text;
      writtenUpTo = due.dueAt;
    }
    return names;
  };
  const inTurn = <T>(call: () => Promise<T>): Promise<T> => {
    const result = lastCall.then(call);
    // A call that failed has told its own caller; the next one starts afresh.
    lastCall = result.catch(() => undefined);
    return result;
  };
  return {
    writeStart: (instant) => inTurn(() => writeStart(instant)),
    catchUp: (instant) => inTurn(() => catchUp(instant)),
    nextExportAfter: (instant) => nextRegistersAfter(school, instant),
  };
}

import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { attendanceCode } from '../../../src/domain/attendance-codes.ts';
import type { IsoDate } from '../../../src/domain/calendar/iso-date.ts';
import type { School } from '../../../src/domain/school.ts';
import type { Wired } from '../../../src/wire.ts';
import { registerFile, YEAR_GROUPS, type BenchSchool } from '../../many-schools/seed-schools.ts';

export interface RegistersOfRound {
  readonly on: IsoDate;
  readonly name: string;
  /** By the pupil's place on the roll. */
  readonly code: (index: number) => string;
}

/** As the MIS gives them: into the folder that every copy of the app watches, or as `every-session import` takes them. */
export async function giveRegisters(
  { operations }: Wired,
  bench: BenchSchool,
  school: School,
  { on, name, code }: RegistersOfRound,
): Promise<void> {
  const text = registerFile(bench, on, code);
  if (bench.inboxFolder !== null) {
    const half = path.join(bench.inboxFolder, `.${name}`);
    await writeFile(half, text);
    await rename(half, path.join(bench.inboxFolder, name));
    return;
  }
  const given = { name, bytes: Buffer.from(text), givenBy: 'faults', isFresh: true, confirmed: false };
  const { verdict } = await operations.takeInRegisterFile(school, given);
  if (verdict !== 'applied') throw new Error(`The registers of ${bench.schoolId} were not taken in: ${verdict}.`);
}

/** Marks of the day that are not as the last registers have them. */
export async function marksLost(
  { database }: Pick<Wired, 'database'>,
  { schoolId, pupils }: BenchSchool,
  { on, code }: RegistersOfRound,
): Promise<number> {
  const marks = await database.records.marks.ofSession(schoolId, { on, session: 'AM' }, YEAR_GROUPS);
  return pupils.filter(({ pupilId }, index) => marks.get(pupilId) !== attendanceCode(code(index))?.byte).length;
}

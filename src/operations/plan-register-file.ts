import { checkRegisterFile } from '../domain/register-files/check-register-file.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { Pupil } from '../domain/pupil.ts';
import type { RegisterFilePlan } from '../domain/register-files/register-file-plan.ts';
import type { ReadRegisterFile } from '../domain/register-files/register-file.ts';
import type { SchoolCalendar } from '../domain/calendar/school-calendar.ts';
import { halfDayIndex, schoolYearOf, type SessionName } from '../domain/calendar/school-session.ts';
import type { PupilYear } from './records/mark-store.ts';

/** What a register file is compared with, as data that can be handed to another thread. */
export interface SchoolSnapshot {
  readonly roll: readonly Pupil[];
  readonly calendars: readonly SchoolCalendar[];
  readonly years: readonly PupilYear[];
  readonly today: IsoDate;
}

/** What a register file would change, as data that comes back from another thread. */
export interface PlannedRegisterFile {
  readonly plan: RegisterFilePlan;
  readonly today: IsoDate;
  /** Today's sessions that the file speaks of, changed or not: their lists are then as of this file. */
  readonly sessionsToday: readonly SessionName[];
  readonly changesEarlierDays: boolean;
}

/** Port: reads the bytes of a register file and plans. May take seconds, and does not keep the app from answering. */
export type RegisterPlanner = (bytes: Uint8Array, snapshot: SchoolSnapshot) => Promise<PlannedRegisterFile>;

export function planRegisterFile(file: ReadRegisterFile, snapshot: SchoolSnapshot): PlannedRegisterFile {
  const { roll, calendars, years, today } = snapshot;
  const marks = new Map(years.map((year) => [`${year.pupilId} ${year.schoolYear}`, year.marks]));
  const existing = (pupilId: string, schoolYear: number) => marks.get(`${pupilId} ${schoolYear}`);
  const plan = checkRegisterFile({ file, roll, calendars, existing, today });
  const changed = plan.kind === 'marks' ? plan.years : [];
  const morning = halfDayIndex({ on: today, session: 'AM' });
  const isOfToday = (schoolYear: number, index: number) =>
    schoolYear === schoolYearOf(today) && (index === morning || index === morning + 1);
  return {
    plan,
    today,
    sessionsToday: (['AM', 'PM'] as const).filter(
      (session, offset) =>
        isNamed(file, today, session) ||
        changed.some((year) => year.schoolYear === schoolYearOf(today) && year.changedAt.includes(morning + offset)),
    ),
    changesEarlierDays: changed.some((year) => year.changedAt.some((index) => !isOfToday(year.schoolYear, index))),
  };
}

/** A mark string names every session since its start, so that only a change in it says that it is news of today. */
function isNamed(file: ReadRegisterFile, today: IsoDate, session: SessionName): boolean {
  return file.shape === 'marks-long' && file.rows.some((row) => row.on === today && row.session === session);
}

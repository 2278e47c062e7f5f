import { attendanceCodeOfByte } from '../../domain/attendance-codes.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { halfDayIndex, schoolYearOf, type SessionName } from '../../domain/calendar/school-session.ts';
import { createSessionMaskFinder } from '../../domain/calendar/session-mask-finder.ts';
import type { DaySession } from '../../domain/first-day/ladder-day.ts';
import { isOnRoll, type Pupil } from '../../domain/pupil.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { minutesOfTime } from './minutes-of-day.ts';

export interface PupilSessions {
  readonly pupil: Pupil;
  /** The whole school year, as far as it is known. */
  readonly marks: Uint8Array;
  readonly sessions: readonly DaySession[];
}

/** Every pupil on roll who has a session that day, with what its registers say of them; nobody without a calendar. */
export async function loadPupilSessions(records: Records, school: School, on: IsoDate): Promise<PupilSessions[]> {
  const calendar = calendarFor(school, on);
  if (calendar === undefined) return [];
  const { schoolId } = school;
  const pupils = (await records.pupils.all(schoolId)).filter((pupil) => isOnRoll(pupil, on));
  const years = await records.marks.ofYear(schoolId, schoolYearOf(on));
  const marks = new Map(years.map((year) => [year.pupilId, year.marks]));
  // Found once, not for each pupil of every school when the lists are due.
  const indexOf = { AM: halfDayIndex({ on, session: 'AM' }), PM: halfDayIndex({ on, session: 'PM' }) };
  const byteOf = ({ pupilId }: Pupil, session: SessionName) => marks.get(pupilId)?.[indexOf[session]] ?? 0;
  const maskOf = createSessionMaskFinder(calendar);
  const sessions = await Promise.all(
    (['AM', 'PM'] as const).map(async (session) => ({
      session,
      index: indexOf[session],
      opensAt: minutesOfTime(school.sessions[session].opensAt),
      closesAt: minutesOfTime(school.sessions[session].closesAt),
      formsTaken: new Set(pupils.filter((pupil) => isTaken(byteOf(pupil, session))).map(({ form }) => form)),
      onceUnexplained: await onceUnexplained(records, schoolId, on, session),
    })),
  );
  return pupils.flatMap((pupil) => {
    const own = sessions
      .filter(({ index }) => maskOf(pupil)[index] === 1)
      .map(({ session, opensAt, closesAt, formsTaken, onceUnexplained: once }): DaySession => {
        const byte = byteOf(pupil, session);
        const wasUnexplained = once.has(pupil.pupilId);
        return { session, opensAt, closesAt, byte, isTaken: formsTaken.has(pupil.form), wasUnexplained };
      });
    return own.length === 0 ? [] : [{ pupil, marks: marks.get(pupil.pupilId) ?? new Uint8Array(0), sessions: own }];
  });
}

/** Somebody looked for the pupils of the form: other marks may have been entered days before. */
function isTaken(byte: number): boolean {
  const entry = attendanceCodeOfByte(byte);
  return entry?.onSite === true || entry?.code === 'N';
}

async function onceUnexplained(records: Records, schoolId: string, on: IsoDate, session: SessionName) {
  const changes = await records.marks.changesOf(schoolId, on, session);
  const without = changes.filter(({ oldByte }) => ['N', 'O'].includes(attendanceCodeOfByte(oldByte)?.code ?? 'N'));
  return new Set(without.map(({ pupilId }) => pupilId));
}

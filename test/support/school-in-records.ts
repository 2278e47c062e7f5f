import { attendanceCode } from '../../src/domain/attendance-codes.ts';
import type { Person, Role } from '../../src/domain/person.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import { emptyYearOfMarks, withMark } from '../../src/domain/marks.ts';
import { schoolYearOf, type SchoolSession } from '../../src/domain/calendar/school-session.ts';
import { loadPack } from '../../src/packs/load-pack.ts';
import type { School } from '../../src/domain/school.ts';
import type { Database } from '../../src/operations/records.ts';
import { CALENDAR, ROLL } from './small-school.ts';

/** The morning that the tests of operations are about: Monday 23 November 2026, in winter time. */
export const MORNING: SchoolSession = { on: '2026-11-23', session: 'AM' };

/** An instant of that Monday: "08:45" at the school. */
export function at(time: string, on = MORNING.on): Date {
  return new Date(`${on}T${time}:00Z`);
}

export function person(role: Role, over: Partial<Person> = {}): Person {
  return { personId: `${role}-1`, name: 'Pat Example', roles: [role], yearGroups: [], forms: [], ...over };
}

export interface SchoolInRecords {
  readonly school: School;
  readonly pupils: readonly Pupil[];
  /** The pupil who has this place on the small school's roll, from 1. */
  pupil(number: number): Pupil;
  /** Gives pupils a mark, the whole school where none is named. */
  mark(code: string, numbers?: readonly number[], session?: SchoolSession): Promise<void>;
}

let schoolCount = 0;

/** Puts the small school into the records as a school of its own, with a Team and a channel for Year 9. */
export async function schoolInRecords(database: Database, over: Partial<School> = {}): Promise<SchoolInRecords> {
  schoolCount += 1;
  const school = schoolNamed(`school-${schoolCount}`, over);
  const { schoolId, teamId } = school;
  const pupils = ROLL.map((pupil) => ({ ...pupil, pupilId: `${schoolId}-${pupil.pupilId}` }));
  const { records } = database;
  await records.pupils.save(schoolId, pupils, at('08:00'));
  await records.places.install({ teamId, serviceUrl: 'http://127.0.0.1/teams/', tenantId: 'tenant' }, at('08:00'));
  const channel = { channelId: channelOf(school, 9), teamId, name: 'Year 9', yearGroup: 9 };
  await records.places.saveChannels(schoolId, [channel], at('08:00'));
  const one = (number: number): Pupil => {
    const found = pupils[number - 1];
    if (found === undefined) throw new RangeError(`The small school has ${pupils.length} pupils, and no ${number}.`);
    return found;
  };
  return {
    school,
    pupils,
    pupil: one,
    mark: async (code, numbers = pupils.map((_, index) => index + 1), session = MORNING) => {
      const schoolYear = schoolYearOf(session.on);
      const stored = new Map((await records.marks.ofYear(schoolId, schoolYear)).map((year) => [year.pupilId, year]));
      const years = numbers.map((number) => {
        const { pupilId } = one(number);
        const marks = stored.get(pupilId)?.marks ?? emptyYearOfMarks();
        return { pupilId, schoolYear, marks: withMark(marks, session, attendanceCode(code)?.code ?? null) };
      });
      await records.marks.save(years);
      await records.marks.markRead(schoolId, session.on, session.session, at('08:44'));
    },
  };
}

export function channelOf({ schoolId }: School, yearGroup: number): string {
  return `19:${schoolId}-year-${yearGroup}@thread.tacv2`;
}

function schoolNamed(schoolId: string, over: Partial<School>): School {
  return {
    schoolId,
    name: 'Example Academy',
    timeZone: 'Europe/London',
    yearGroups: [9],
    sessions: {
      AM: { opensAt: '08:30', listAt: '08:45', closesAt: '09:00' },
      PM: { opensAt: '13:10', listAt: '13:25', closesAt: '13:40' },
    },
    messageTimes: { earliestAt: '07:30', latestAt: '18:00', morningAt: '08:00', endOfDayAt: '15:45', weekAt: '15:30' },
    briefingsNeedApproval: false,
    agendaCap: 20,
    calendars: [CALENDAR],
    teamId: `19:${schoolId}@thread.tacv2`,
    teamGroupId: `group-of-${schoolId}`,
    siteUrl: 'https://example.sharepoint.com/sites/attendance',
    inboxFolder: null,
    strategy: loadPack('recommended'),
    staff: [],
    ...over,
  };
}

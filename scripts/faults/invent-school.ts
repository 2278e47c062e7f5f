import type { SchoolCalendar } from '../../src/domain/calendar/school-calendar.ts';
import type { Person, Role } from '../../src/domain/person.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import type { School } from '../../src/domain/school.ts';
import { loadPack } from '../../src/packs/load-pack.ts';

export interface InventedSchool {
  readonly school: School;
  readonly pupils: readonly Pupil[];
}

const PUPILS_IN_YEAR = 2;
/** Whom the app writes to in their own chats, in the schools that have staff. */
const ROLES: readonly Role[] = ['attendance-champion', 'attendance-officer', 'tutor', 'safeguarding-lead'];

/** Three terms without a half term, so that the school is open on both Mondays after the clocks change. */
export const CALENDAR: SchoolCalendar = {
  schoolYear: 2026,
  terms: [
    { name: 'Autumn', startsOn: '2026-09-01', endsOn: '2026-12-18', halfTerm: null },
    { name: 'Spring', startsOn: '2027-01-04', endsOn: '2027-04-02', halfTerm: null },
    { name: 'Summer', startsOn: '2027-04-19', endsOn: '2027-07-21', halfTerm: null },
  ],
  inset: [],
  bankHolidays: [],
  closures: [],
};

const pack = loadPack('recommended');

export function inventSchool(number: number, yearCount: number, hasStaff: boolean): InventedSchool {
  const schoolId = `school-${number}`;
  const yearGroups = Array.from({ length: yearCount }, (_, index) => 7 + index);
  const pupils = yearGroups.flatMap((yearGroup) =>
    Array.from({ length: PUPILS_IN_YEAR }, (_, index): Pupil => {
      const name = { surname: `Example ${index + 1}`, forename: 'Pat', yearGroup, form: `${yearGroup}A` };
      const pupilId = `${schoolId}-${yearGroup}-${index + 1}`;
      return { pupilId, upn: null, misId: pupilId, ...name, admittedOn: '2024-09-02', leftOn: null };
    }),
  );
  const school: School = {
    schoolId,
    name: 'Example Academy',
    timeZone: 'Europe/London',
    yearGroups,
    sessions: {
      AM: { opensAt: '08:30', listAt: '08:45', closesAt: '08:55' },
      PM: { opensAt: '13:10', listAt: '13:25', closesAt: '13:40' },
    },
    messageTimes: { earliestAt: '07:30', latestAt: '18:00', morningAt: '08:00', endOfDayAt: '15:45', weekAt: '15:30' },
    calendars: [CALENDAR],
    teamId: `19:${schoolId}@thread.tacv2`,
    teamGroupId: `group-of-${schoolId}`,
    siteUrl: 'https://example.sharepoint.com/sites/attendance',
    inboxFolder: null,
    strategy: pack,
    staff: hasStaff ? ROLES.map((role) => staffOf(schoolId, role)) : [],
    briefingsNeedApproval: false,
    agendaCap: 20,
  };
  return { school, pupils };
}

/** A tutor has the first form; the others have the whole school. */
function staffOf(schoolId: string, role: Role): Person {
  const forms = role === 'tutor' ? ['7A'] : [];
  return { personId: `${schoolId}-${role}`, name: `The ${role}`, roles: [role], yearGroups: [], forms };
}

export function channelOf(schoolId: string, yearGroup: number): string {
  return `${schoolId}-year-${yearGroup}`;
}

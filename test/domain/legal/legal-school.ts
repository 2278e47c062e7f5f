import { attendanceCode } from '../../../src/domain/attendance-codes.ts';
import type { SchoolCalendar, Term } from '../../../src/domain/calendar/school-calendar.ts';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import { schoolYearOf, type SchoolSession } from '../../../src/domain/calendar/school-session.ts';
import { sessionAtPosition, sessionsOf, wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { createLegalCalendar } from '../../../src/domain/legal/legal-calendar.ts';
import { legalFiguresOn, type LegalFigures } from '../../../src/domain/legal/legal-figures.ts';
import type { NoticeToImprove, PenaltyNotice } from '../../../src/domain/legal/legal-notice.ts';
import type { PupilYear } from '../../../src/domain/legal/pupil-marks-over-years.ts';
import { encodeMarks, type Mark } from '../../../src/domain/marks.ts';

/** Three school years one after the other, of which the first has the framework's first day in its summer. */
export const CALENDARS: readonly SchoolCalendar[] = [
  {
    schoolYear: 2024,
    terms: [
      term('Autumn', '2024-09-04', '2024-12-20', '2024-10-28', '2024-11-01'),
      term('Spring', '2025-01-06', '2025-04-04', '2025-02-17', '2025-02-21'),
      term('Summer', '2025-04-22', '2025-07-23', '2025-05-26', '2025-05-30'),
    ],
    inset: [],
    bankHolidays: ['2025-05-05'],
    closures: [],
  },
  {
    schoolYear: 2025,
    terms: [
      term('Autumn', '2025-09-03', '2025-12-19', '2025-10-27', '2025-10-31'),
      term('Spring', '2026-01-05', '2026-03-27', '2026-02-16', '2026-02-20'),
      term('Summer', '2026-04-13', '2026-07-22', '2026-05-25', '2026-05-29'),
    ],
    inset: ['2025-09-03', '2025-11-03', '2026-02-23'].map((on) => ({ on, session: null, groups: [] })),
    bankHolidays: ['2026-05-04'],
    closures: [{ on: '2025-12-19', session: 'PM', groups: [] }],
  },
  {
    schoolYear: 2026,
    terms: [
      term('Autumn', '2026-09-02', '2026-12-18', '2026-10-26', '2026-10-30'),
      term('Spring', '2027-01-04', '2027-03-25', '2027-02-15', '2027-02-19'),
      term('Summer', '2027-04-12', '2027-07-21', '2027-05-31', '2027-06-04'),
    ],
    inset: [],
    bankHolidays: ['2027-05-03'],
    closures: [],
  },
];

export const DAYS = createSchoolDays(CALENDARS);
export const CALENDAR = createLegalCalendar(DAYS);
export const FIGURES: LegalFigures = figuresInForce();

const YEARS = CALENDARS.map(sessionsOf);

/** Every session of the three years in order. */
export const SESSIONS: readonly SchoolSession[] = YEARS.flatMap((sessions) =>
  [...sessions.halfDays.keys()].map((position) => sessionAtPosition(sessions, position)),
);

/** A pupil with these marks, and present (or as `otherwise` says) at every other session; null leaves them unmarked. */
export function pupilWith(marks: readonly Mark[], otherwise: string | null = '/'): PupilYear[] {
  return YEARS.map((sessions) => {
    const own = encodeMarks(
      sessions.schoolYear,
      marks.filter(({ on }) => schoolYearOf(on) === sessions.schoolYear),
    );
    const filling = otherwise === null ? 0 : (attendanceCode(otherwise)?.byte ?? 0);
    for (const halfDay of sessions.halfDays) if (own[halfDay] === 0) own[halfDay] = filling;
    return { sessions, marks: own, span: wholeYear(sessions) };
  });
}

/** So many sessions of a code from a date on, one after the other. */
export function sessionsFrom(from: string, count: number, code = 'O'): Mark[] {
  const start = SESSIONS.findIndex(({ on }) => on >= from);
  return SESSIONS.slice(start, start + count).map((session) => ({ ...session, code }));
}

/** So many whole school days of a code. */
export function daysFrom(from: string, count: number, code = 'O'): Mark[] {
  const days = new Set(DAYS.all.filter((on) => on >= from).slice(0, count));
  return SESSIONS.filter(({ on }) => days.has(on)).map((session) => ({ ...session, code }));
}

export function at(on: string, session: 'AM' | 'PM', code: string): Mark {
  return { on, session, code };
}

export function schoolDay(from: string, later: number): string {
  const found = DAYS.add(from, later);
  if (found === null) throw new Error(`No school day ${later} after ${from}.`);
  return found;
}

export function penaltyNotice(noticeId: string, issuedOn: string, more: Partial<PenaltyNotice> = {}): PenaltyNotice {
  return {
    kind: 'penalty-notice',
    noticeId,
    pupilId: 'child',
    parentId: 'mother',
    issuedOn,
    receivedOn: null,
    paidOn: null,
    withdrawnOn: null,
    withdrawalGround: null,
    prosecutedOn: null,
    sessions: [],
    ...more,
  };
}

export function noticeToImprove(noticeId: string, issuedOn: string, schoolDays: number): NoticeToImprove {
  return {
    kind: 'notice-to-improve',
    noticeId,
    pupilId: 'child',
    parentId: 'mother',
    issuedOn,
    schoolDays,
    withdrawnOn: null,
  };
}

function term(name: string, startsOn: string, endsOn: string, halfTermFrom: string, halfTermTo: string): Term {
  return { name, startsOn, endsOn, halfTerm: { startsOn: halfTermFrom, endsOn: halfTermTo } };
}

function figuresInForce(): LegalFigures {
  const figures = legalFiguresOn('2026-09-01');
  if (figures === null) throw new Error('No figures are in force.');
  return figures;
}

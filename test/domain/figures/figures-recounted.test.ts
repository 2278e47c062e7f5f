import { describe, expect, test } from '@jest/globals';
import { attendanceCode } from '../../../src/domain/attendance-codes.ts';
import { halfDayIndex, HALF_DAYS_IN_A_YEAR } from '../../../src/domain/calendar/school-session.ts';
import { createSessionsFinder, sessionAtPosition, spanOf } from '../../../src/domain/calendar/school-sessions.ts';
import type { SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import { countSessions, type AttendanceFigures } from '../../../src/domain/figures/attendance-figures.ts';
import { CODE_FACTS } from './code-facts.ts';
import { CORONAVIRUS_YEAR, FORMS, YEAR_OF_BOTH_REGIMES } from './recounted-years.ts';
import { datesOf, hasSession, type HalfDay } from './recounted-sessions.ts';
import { seededRandom } from './seeded-random.ts';

/** Of each year: enough for more than a million sessions of both together. */
const PUPILS = 1_600;

const CHANGED_ON = '2024-08-19';
const UNTIL_THE_CHANGE = 'H F J Y'.split(' ');
const SINCE_THE_CHANGE = 'K C1 C2 J1 Q Y1 Y2 Y3 Y4 Y5 Y6 Y7'.split(' ');
const CORONAVIRUS = 'I01 I02 X01 X02 X03 X04 X05 X06 X07'.split(' ');
const EVERY_CODE = CODE_FACTS.map(({ code }) => code);
const ALWAYS = EVERY_CODE.filter((code) => ![...UNTIL_THE_CHANGE, ...SINCE_THE_CHANGE, ...CORONAVIRUS].includes(code));

/** What one session adds, read off the table of codes. */
const ADDED_BY = new Map<string | null, AttendanceFigures>([
  [null, { ...added([]), unmarked: 1 }],
  ...CODE_FACTS.map((facts): [string, AttendanceFigures] => [
    facts.code,
    {
      ...added(facts.truths),
      authorised: facts.class === 'authorised' ? 1 : 0,
      unauthorised: facts.class === 'unauthorised' ? 1 : 0,
    },
  ]),
]);

describe('figures, counted again from dates and the table of codes', () => {
  const seen = new Set<string | null>();
  let sessionCount = 0;

  test.each([
    ['2024/25, in which the codes changed', YEAR_OF_BOTH_REGIMES, 24],
    ['2020/21, with the coronavirus codes', CORONAVIRUS_YEAR, 20],
  ])('are the same, session for session, in %s', (_year, calendar, seed) => {
    const random = seededRandom(seed);
    const dates = datesOf(calendar.schoolYear);
    const codesOn = dates.map(({ on }) => codesValid(on, calendar));
    const byteAt = dates.map(({ on, session }) => halfDayIndex({ on, session }));
    const sessionsFor = createSessionsFinder(calendar);
    const differences: string[] = [];

    for (let number = 0; number < PUPILS; number += 1) {
      const form = FORMS[number % FORMS.length] ?? '';
      const [from, to] = timeOnRoll(random, dates);
      const codes = codesOn.map((valid) => anyCode(random, valid));
      const marks = new Uint8Array(HALF_DAYS_IN_A_YEAR);
      for (const [at, code] of codes.entries()) marks[byteAt[at] ?? 0] = BYTES.get(code) ?? 0;

      const sessions = sessionsFor({ yearGroup: Number.parseInt(form, 10), form });
      const span = spanOf(sessions, from, to);
      const total = { ...added([]) };
      let position = span.first;
      for (const [at, date] of dates.entries()) {
        if (date.on < from || date.on > to || !hasSession(calendar, form, date)) continue;
        const code = codes[at] ?? null;
        const expected = ADDED_BY.get(code) ?? added([]);
        const counted = countSessions(marks, sessions, { first: position, end: position + 1 });
        if (!isSame(counted, expected)) differences.push(`${form} ${date.on} ${date.session} ${code ?? 'no mark'}`);
        addTo(total, expected);
        seen.add(code);
        position += 1;
      }
      sessionCount += position - span.first;
      if (position !== span.end) differences.push(`pupil ${number} has ${span.end - span.first} sessions`);
      if (!isSame(countSessions(marks, sessions, span), total)) differences.push(`pupil ${number} in all`);
    }
    expect(differences).toEqual([]);
  });

  test.each([YEAR_OF_BOTH_REGIMES, CORONAVIRUS_YEAR])('are of the same sessions: $schoolYear', (calendar) => {
    const sessionsFor = createSessionsFinder(calendar);
    for (const form of FORMS) {
      const sessions = sessionsFor({ yearGroup: Number.parseInt(form, 10), form });
      const listed = [...sessions.halfDays.keys()].map((position) => sessionAtPosition(sessions, position));
      expect(listed).toEqual(datesOf(calendar.schoolYear).filter((date) => hasSession(calendar, form, date)));
    }
  });

  test('were those of more than a million sessions, with every code and with none', () => {
    expect(sessionCount).toBeGreaterThan(1_000_000);
    expect([...seen].filter((code) => code !== null).toSorted()).toEqual(EVERY_CODE.toSorted());
    expect(seen.has(null)).toBe(true);
  });
});

const BYTES = new Map<string | null, number>(EVERY_CODE.map((code) => [code, attendanceCode(code)?.byte ?? 0]));

function codesValid(on: string, { schoolYear }: SchoolCalendar): string[] {
  if (on >= CHANGED_ON) return [...ALWAYS, ...SINCE_THE_CHANGE];
  return schoolYear === 2020 ? [...ALWAYS, ...UNTIL_THE_CHANGE, ...CORONAVIRUS] : [...ALWAYS, ...UNTIL_THE_CHANGE];
}

/** Half are attended, one in twenty has no mark, and the others have any code. */
function anyCode(random: () => number, valid: readonly string[]): string | null {
  const drawn = random();
  if (drawn < 0.5) return '/';
  return drawn < 0.55 ? null : (valid[(random() * valid.length) | 0] ?? null);
}

/** Joiners, leavers, some who were both in one year, and those who were there all year, and before and after. */
function timeOnRoll(random: () => number, dates: readonly HalfDay[]): [from: string, to: string] {
  const dateAt = (share: number) => dates[(share * dates.length) | 0]?.on ?? '';
  const from = random() < 0.3 ? dateAt(random() * 0.6) : '2019-09-01';
  const to = random() < 0.3 ? dateAt(0.5 + random() / 2) : '2026-07-31';
  return from <= to ? [from, to] : [to, from];
}

function added(truths: readonly string[]): AttendanceFigures {
  const oneIf = (isSo: boolean) => (isSo ? 1 : 0);
  const [isAttending, isLate] = [truths.includes('attending'), truths.includes('late')];
  return {
    possible: oneIf(truths.includes('possible')),
    attended: oneIf(isAttending),
    authorised: 0,
    unauthorised: 0,
    late: oneIf(isLate && isAttending),
    lateAfterClose: oneIf(isLate && !isAttending),
    unmarked: 0,
  };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function addTo(total: Writable<AttendanceFigures>, more: AttendanceFigures): void {
  total.possible += more.possible;
  total.attended += more.attended;
  total.authorised += more.authorised;
  total.unauthorised += more.unauthorised;
  total.late += more.late;
  total.lateAfterClose += more.lateAfterClose;
  total.unmarked += more.unmarked;
}

function isSame(a: AttendanceFigures, b: AttendanceFigures): boolean {
  return (
    a.possible === b.possible &&
    a.attended === b.attended &&
    a.authorised === b.authorised &&
    a.unauthorised === b.unauthorised &&
    a.late === b.late &&
    a.lateAfterClose === b.lateAfterClose &&
    a.unmarked === b.unmarked
  );
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekdayOf } from '../../../src/domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import type { DateRange } from '../../../src/domain/calendar/school-calendar.ts';
import type { Mark } from '../../../src/domain/marks.ts';
import { createLegalCalendar } from '../../../src/domain/legal/legal-calendar.ts';
import { penaltyNoticeThreshold, type UsedSession } from '../../../src/domain/legal/penalty-notice-threshold.ts';
import { unauthorisedSessions } from '../../../src/domain/legal/unauthorised-sessions.ts';
import { at, CALENDAR, CALENDARS, DAYS, FIGURES, pupilWith, SESSIONS, sessionsFrom } from './legal-school.ts';

function standing(marks: readonly Mark[], on: string, used: readonly UsedSession[] = []) {
  return penaltyNoticeThreshold(
    CALENDAR,
    FIGURES.threshold,
    unauthorisedSessions(CALENDAR, pupilWith(marks)),
    on,
    used,
  );
}

describe('ten sessions', () => {
  test.each([
    [0, 'below', 10],
    [1, 'below', 9],
    [9, 'below', 1],
    [10, 'met', 0],
    [11, 'met', 0],
  ])('%i are %s, with %i to go', (count, state, toGo) => {
    const found = standing(sessionsFrom('2026-09-07', count), '2026-09-30');
    expect(found).toMatchObject({ state, counted: count, referable: count, sessionsToThreshold: toGo });
    expect(found.canBeReferred).toBe(state === 'met');
    expect(found.blockedBy).toEqual(state === 'met' ? [] : ['below-threshold']);
    expect(found.sessions).toEqual(sessionsFrom('2026-09-07', count));
  });

  test.each([
    ['G', true],
    ['N', true],
    ['O', true],
    ['U', true],
    ['I', false],
    ['C', false],
    ['E', false],
    ['L', false],
    ['D', false],
    ['Y4', false],
  ])('of code %s count: %s', (code, counts) => {
    expect(standing(sessionsFrom('2026-09-07', 10, code), '2026-09-30').counted).toBe(counts ? 10 : 0);
  });

  test('need not follow one another, and are of any mix', () => {
    const marks = DAYS.within('2026-09-14', '2026-11-06')
      .filter((on) => weekdayOf(on) === 1 || weekdayOf(on) === 4)
      .slice(0, 10)
      .map((on, index) => at(on, index % 2 === 0 ? 'AM' : 'PM', 'GOU'.charAt(index % 3)));
    expect(standing(marks, '2026-11-06')).toMatchObject({ state: 'met', canBeReferred: true, sessions: marks });
  });

  test('do not include one of a later day of the same week', () => {
    const marks = sessionsFrom('2026-09-09', 10);
    expect(standing(marks, '2026-09-14').counted).toBe(8);
    expect(standing(marks, '2026-09-15').counted).toBe(10);
  });
});

describe('ten school weeks', () => {
  // Nine sessions in the week of Monday 14 September 2026; the tenth in a later school week. Half term is passed over.
  const nine = sessionsFrom('2026-09-14', 9);

  test.each([
    ['2026-11-20', 9, 10, 'met'],
    ['2026-11-27', 10, 10, 'met'],
    ['2026-11-30', 11, 1, 'below'],
  ])('a tenth session on %s, in week %i: %i, %s', (on, _week, counted, state) => {
    expect(standing([...nine, at(on, 'AM', 'O')], on)).toMatchObject({ counted, state });
  });

  test.each([
    ['2026-11-27', 'met'],
    ['2026-11-28', 'met'],
    ['2026-11-29', 'met'],
    ['2026-11-30', 'below'],
  ])('ten sessions of that one week are, on %s, %s', (on, state) => {
    expect(standing([...nine, at('2026-09-18', 'PM', 'O')], on).state).toBe(state);
  });

  test('are named by their Mondays, without the half term', () => {
    const mondays = '09-07 09-14 09-21 09-28 10-05 10-12 10-19 11-02 11-09 11-16'.split(' ');
    expect(standing([], '2026-11-18').weeks).toEqual(mondays.map((monday) => `2026-${monday}`));
  });

  test('stand still in a holiday', () => {
    const before = standing(nine, '2026-10-23');
    expect(before.weeks.at(-1)).toBe('2026-10-19');
    for (const on of ['2026-10-24', '2026-10-26', '2026-10-30', '2026-11-01']) {
      expect(standing(nine, on)).toEqual(before);
    }
    expect(standing(nine, '2026-11-02').weeks.at(-1)).toBe('2026-11-02');
  });

  test('reach over Christmas and over the summer into another school year', () => {
    const inJuly = sessionsFrom('2026-07-20', 6);
    const marks = [...inJuly, ...sessionsFrom('2026-09-02', 4)];
    expect(standing(marks, '2026-09-04')).toMatchObject({ state: 'met', sessions: marks });
    expect(standing(marks, '2026-09-04').weeks.slice(-2)).toEqual(['2026-07-20', '2026-08-31']);
    const overChristmas = [...sessionsFrom('2026-12-14', 6), ...sessionsFrom('2027-01-04', 4)];
    expect(standing(overChristmas, '2027-01-05').state).toBe('met');
  });

  test.each([
    ['one session is left', 'PM' as const, true],
    ['none is left', null, false],
  ])('a week of which %s', (_what, session, isSchoolWeek) => {
    const [, , last] = CALENDARS;
    if (last === undefined) throw new Error('There is no such year.');
    const closures = ['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09'].map((on) => {
      return { on, session: on === '2026-10-07' ? session : null, groups: [] };
    });
    const calendar = createLegalCalendar(createSchoolDays([{ ...last, closures }]));
    const { weeks } = penaltyNoticeThreshold(calendar, FIGURES.threshold, [], '2026-10-16');
    expect(weeks.includes('2026-10-05')).toBe(isSchoolWeek);
  });

  test('are fewer where the calendar knows no more, and none before its first day', () => {
    expect(standing([], '2024-09-20').weeks).toEqual(['2024-09-02', '2024-09-09', '2024-09-16']);
    expect(standing(nine, '2024-08-20')).toMatchObject({ weeks: [], sessions: [], highest: null, slidingDays: null });
  });
});

describe('N', () => {
  test('counts, and blocks a referral until its reason is known', () => {
    const marks = [...sessionsFrom('2026-09-07', 9), at('2026-09-21', 'AM', 'N')];
    expect(standing(marks, '2026-09-30')).toMatchObject({
      state: 'met',
      counted: 10,
      referable: 9,
      unresolved: [at('2026-09-21', 'AM', 'N')],
      canBeReferred: false,
      blockedBy: ['unresolved-reasons', 'too-few-referable'],
    });
  });

  test('blocks beside ten that could be referred without it', () => {
    const marks = [...sessionsFrom('2026-09-07', 10), at('2026-09-21', 'AM', 'N')];
    expect(standing(marks, '2026-09-30')).toMatchObject({
      referable: 10,
      canBeReferred: false,
      blockedBy: ['unresolved-reasons'],
    });
  });

  test('blocks nothing from outside the weeks', () => {
    const marks = [at('2026-09-07', 'AM', 'N'), ...sessionsFrom('2026-11-16', 10)];
    expect(standing(marks, '2026-11-27')).toMatchObject({ canBeReferred: true, unresolved: [] });
  });
});

describe('a session that a notice was given for', () => {
  const marks = sessionsFrom('2026-09-07', 12);
  const used = (count: number) => marks.slice(0, count).map(({ on, session }) => ({ on, session, noticeId: 'first' }));

  test.each([
    [2, 10, 'met'],
    [3, 9, 'below'],
    [12, 0, 'below'],
  ])('is not used again: %i of 12 used leave %i, %s', (count, counted, state) => {
    expect(standing(marks, '2026-09-30', used(count))).toMatchObject({
      counted,
      state,
      leftOut: marks.slice(0, count).map((mark) => ({ ...mark, noticeIds: ['first'] })),
    });
  });

  test('is shown as left out only within the weeks, and only while it is marked so', () => {
    expect(standing(marks, '2026-12-18', used(12)).leftOut).toEqual([]);
    expect(standing([], '2026-09-30', used(12)).leftOut).toEqual([]);
  });

  test('takes neither the highest weeks nor the sliding days', () => {
    expect(standing(marks, '2026-09-30', used(12))).toMatchObject({ highest: null, slidingDays: null });
  });
});

describe('absence of before the framework', () => {
  test('is left to the local schemes of its time', () => {
    const marks = sessionsFrom('2024-09-04', 10);
    const sessions = unauthorisedSessions(CALENDAR, pupilWith(marks));
    const from = { ...FIGURES.threshold, sessionsFrom: '2024-09-06' };
    expect(penaltyNoticeThreshold(CALENDAR, FIGURES.threshold, sessions, '2024-09-20').counted).toBe(10);
    expect(penaltyNoticeThreshold(CALENDAR, from, sessions, '2024-09-20').counted).toBe(6);
  });
});

describe('days that slide', () => {
  const friday = at('2026-09-11', 'PM', 'O');

  test('warn where fifty school days hold ten and ten whole weeks do not', () => {
    const marks = [friday, ...sessionsFrom('2026-11-23', 9)];
    // 11 September is in the 11th school week back from 23 November; 50 school days reach it up to 26 November.
    expect(standing(marks, '2026-11-26')).toMatchObject({
      state: 'below',
      counted: 8,
      slidingDays: { counted: 9, from: '2026-09-11', to: '2026-11-26' },
      slidingWarning: false,
    });
    const ten = [at('2026-09-11', 'AM', 'O'), friday, ...sessionsFrom('2026-11-23', 8)];
    expect(standing(ten, '2026-11-26')).toMatchObject({
      state: 'below',
      counted: 8,
      slidingDays: { counted: 10, from: '2026-09-11', to: '2026-11-26', sessions: ten },
      slidingWarning: true,
    });
    // On the Friday the window that ended on Thursday still speaks; in the next week it is over.
    expect(standing(ten, '2026-11-27')).toMatchObject({ slidingWarning: true, slidingDays: { to: '2026-11-26' } });
    expect(standing(ten, '2026-11-30')).toMatchObject({ slidingWarning: false });
  });

  test('are, of several as full, the latest', () => {
    expect(standing(sessionsFrom('2026-11-02', 4), '2026-11-27').slidingDays).toMatchObject({ to: '2026-11-27' });
    expect(standing(sessionsFrom('2026-11-02', 4), '2026-11-29').slidingDays).toMatchObject({ to: '2026-11-27' });
  });

  test('are no warning where the whole weeks say the same', () => {
    expect(standing(sessionsFrom('2026-11-16', 10), '2026-11-27')).toMatchObject({
      state: 'met',
      slidingWarning: false,
    });
  });
});

describe('the highest', () => {
  test('are the fullest ten weeks so far, the latest of several', () => {
    const autumn = sessionsFrom('2025-09-08', 12);
    const marks = [...autumn, ...sessionsFrom('2026-06-01', 4)];
    expect(standing(marks, '2026-07-01')).toMatchObject({
      state: 'below',
      highest: { counted: 12, referable: 12, sessions: autumn },
    });
    const twice = [...sessionsFrom('2025-09-08', 4), ...sessionsFrom('2026-06-01', 4, 'N')];
    expect(standing(twice, '2026-07-01').highest).toMatchObject({ counted: 4, referable: 0, to: '2026-06-05' });
    expect(standing(twice, '2026-05-01').highest).toMatchObject({ counted: 4, referable: 4, to: '2025-09-12' });
  });
});

describe('of any pupil', () => {
  const indices = fc.uniqueArray(fc.integer({ min: 700, max: SESSIONS.length - 1 }), { maxLength: 60 });
  const clustered = fc
    .tuple(fc.integer({ min: 600, max: SESSIONS.length - 130 }), fc.uniqueArray(fc.nat(125), { maxLength: 40 }))
    .map(([start, offsets]) => offsets.map((offset) => start + offset));
  const marks = fc
    .tuple(
      fc.oneof(indices, clustered),
      fc.array(fc.constantFrom('G', 'N', 'O', 'U'), { minLength: 60, maxLength: 60 }),
    )
    .map(([places, codes]) =>
      places
        .toSorted((a, b) => a - b)
        .flatMap((place, index) => {
          const session = SESSIONS[place];
          return session === undefined ? [] : [{ ...session, code: codes[index] ?? 'O' }];
        }),
    );
  const date = fc.integer({ min: 0, max: 420 }).map((days) => addDays('2026-06-15', days));

  test('the answer is that of a count by hand, from dates alone', () => {
    fc.assert(
      fc.property(marks, date, (given, on) => {
        const { counted, referable, sessions, weeks, slidingDays, slidingWarning } = standing(given, on);
        const mondays = schoolMondaysUpTo(on).slice(-10);
        const expected = given.filter((mark) => mark.on <= on && mondays.includes(mondayOf(mark.on)));
        expect(weeks).toEqual(mondays);
        expect(sessions).toEqual(expected);
        expect(counted).toBe(expected.length);
        expect(referable).toBe(expected.filter(({ code }) => code !== 'N').length);
        const ends = schoolDatesUpTo(on).filter((day) => mondayOf(day) === mondays.at(-1));
        const sliding = (ends.length > 0 ? ends : [on]).map((end) => {
          const fifty = schoolDatesUpTo(end).slice(-50);
          return given.filter((mark) => fifty.includes(mark.on)).length;
        });
        expect(slidingDays?.counted ?? 0).toBe(Math.max(...sliding));
        expect(slidingWarning).toBe(counted < 10 && Math.max(...sliding) >= 10);
      }),
      { numRuns: 200 },
    );
  });

  test('the parts add up', () => {
    fc.assert(
      fc.property(marks, date, (given, on) => {
        const found = standing(given, on);
        expect(found.counted).toBe(found.sessions.length);
        expect(found.referable + found.unresolved.length).toBe(found.counted);
        expect(found.sessionsToThreshold).toBe(Math.max(0, 10 - found.counted));
        expect(found.canBeReferred).toBe(found.referable >= 10 && found.unresolved.length === 0);
        expect(found.canBeReferred).toBe(found.blockedBy.length === 0);
        expect(found.highest?.counted ?? 0).toBeGreaterThanOrEqual(found.counted);
        expect(found.slidingDays?.counted ?? 0).toBeGreaterThanOrEqual(found.counted);
      }),
      { numRuns: 200 },
    );
  });

  test('one more unauthorised session never lowers it', () => {
    fc.assert(
      fc.property(
        marks,
        date,
        fc.constantFrom(...SESSIONS.slice(700)),
        fc.constantFrom('G', 'N', 'O', 'U'),
        (given, on, extra, code) => {
          const before = standing(given, on);
          const others = given.filter((mark) => mark.on !== extra.on || mark.session !== extra.session);
          fc.pre(others.length === given.length);
          const after = standing([...others, { ...extra, code }], on);
          expect(after.counted).toBeGreaterThanOrEqual(before.counted);
          expect(after.referable).toBeGreaterThanOrEqual(before.referable);
          expect(after.highest?.counted ?? 0).toBeGreaterThanOrEqual(before.highest?.counted ?? 0);
          if (before.state === 'met') expect(after.state).toBe('met');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('sessions used and sessions counted are those that there are', () => {
    fc.assert(
      fc.property(marks, date, fc.nat(20), (given, on, count) => {
        const used = given
          .slice(0, count)
          .map(({ on: missedOn, session }) => ({ on: missedOn, session, noticeId: 'n' }));
        const found = standing(given, on, used);
        expect(found.counted + found.leftOut.length).toBe(standing(given, on).counted);
      }),
      { numRuns: 200 },
    );
  });
});

function mondayOf(on: string): string {
  return addDays(on, 1 - weekdayOf(on));
}

/** By the dates of the terms alone, and not by the code of the calendar. */
function isSchoolDate(on: string): boolean {
  const holds = (range: DateRange | null) => range !== null && range.startsOn <= on && on <= range.endsOn;
  const isTerm = CALENDARS.some(({ terms }) => terms.some((term) => holds(term) && !holds(term.halfTerm)));
  const isOff = CALENDARS.some(
    ({ bankHolidays, inset }) => bankHolidays.includes(on) || inset.some((day) => day.on === on),
  );
  return weekdayOf(on) <= 5 && isTerm && !isOff;
}

const SCHOOL_DATES = Array.from({ length: 1100 }, (_, days) => addDays('2024-08-01', days)).filter(isSchoolDate);

function schoolDatesUpTo(on: string): string[] {
  return SCHOOL_DATES.filter((day) => day <= on);
}

const SCHOOL_MONDAYS = [...new Set(SCHOOL_DATES.map(mondayOf))];

/** Weeks that have begun by the date, whichever of their days had school. */
function schoolMondaysUpTo(on: string): string[] {
  return SCHOOL_MONDAYS.filter((monday) => monday <= on);
}

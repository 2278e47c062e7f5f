import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sicknessReturn } from '../../../src/domain/legal/sickness-return.ts';
import type { Mark } from '../../../src/domain/marks.ts';
import { at, DAYS, daysFrom, FIGURES, pupilWith, schoolDay, SESSIONS } from './legal-school.ts';

const FROM = '2026-09-07';

function sickness(marks: readonly Mark[], on: string, otherwise: string | null = '/') {
  return sicknessReturn(FIGURES.sicknessReturnSchoolDays, pupilWith(marks, otherwise), on);
}

describe('in a row', () => {
  test.each([
    [14, [], 2],
    [15, [{ because: 'consecutive', reachedOn: schoolDay(FROM, 14), periodFrom: FROM }], 0],
    [16, [{ because: 'consecutive', reachedOn: schoolDay(FROM, 14), periodFrom: FROM }], 0],
  ])('%i school days', (count, due, halfDaysToReturn) => {
    const found = sickness(daysFrom(FROM, count, 'I'), '2026-12-18');
    expect(found).toMatchObject({
      schoolYear: 2026,
      halfDaysIll: 2 * count,
      due,
      halfDaysToReturn,
      expectedToGoOn: 'for-a-person',
    });
    expect(found.periods).toMatchObject([{ schoolDays: count, sessions: daysFrom(FROM, count, 'I') }]);
  });

  test.each(['/', 'O', 'M', 'C', 'L'])('one session of %s makes two periods of it', (code) => {
    const found = sickness([...daysFrom(FROM, 16, 'I'), at(schoolDay(FROM, 8), 'PM', code)], '2026-12-18');
    expect(found.periods.map(({ schoolDays }) => schoolDays)).toEqual([8, 7]);
    expect(found.halfDaysIll).toBe(31);
    expect(found.due).toEqual([
      { because: 'cumulative', reachedOn: schoolDay(FROM, 15), periodFrom: schoolDay(FROM, 9) },
    ]);
  });

  test.each(['D', 'Y4'])('%s does not', (code) => {
    const found = sickness([...daysFrom(FROM, 16, 'I'), ...daysFrom(schoolDay(FROM, 8), 1, code)], '2026-12-18');
    expect(found.periods.map(({ schoolDays }) => schoolDays)).toEqual([15]);
    expect(found.due).toMatchObject([{ because: 'consecutive' }]);
  });
});

describe('both', () => {
  test('are told in the order in which they came', () => {
    const scattered = ['2026-09-07', '2026-09-21', '2026-10-05'].flatMap((start) => daysFrom(start, 5, 'I'));
    const { due } = sickness([...scattered, ...daysFrom('2026-11-02', 15, 'I')], '2026-12-18');
    expect(due).toEqual([
      { because: 'cumulative', reachedOn: '2026-10-09', periodFrom: '2026-10-05' },
      { because: 'consecutive', reachedOn: schoolDay('2026-11-02', 14), periodFrom: '2026-11-02' },
    ]);
  });

  test('of one period are told once, from the day that came first', () => {
    const { due } = sickness([...daysFrom('2026-09-07', 5, 'I'), ...daysFrom('2026-11-02', 15, 'I')], '2026-12-18');
    expect(due).toEqual([{ because: 'cumulative', reachedOn: schoolDay('2026-11-02', 9), periodFrom: '2026-11-02' }]);
  });
});

describe('in all', () => {
  const weeks = (days: number, ...starts: string[]) => starts.flatMap((start) => daysFrom(start, days, 'I'));

  test.each([
    [[...weeks(5, '2026-09-07', '2026-10-05'), ...daysFrom('2026-11-09', 4, 'I')], null],
    [weeks(5, '2026-09-07', '2026-10-05', '2026-11-09'), '2026-11-13'],
  ])('14 days and 15', (marks, reachedOn) => {
    const { due } = sickness(marks, '2026-12-18');
    expect(due).toEqual(reachedOn === null ? [] : [{ because: 'cumulative', reachedOn, periodFrom: '2026-11-09' }]);
  });

  test('half days add up', () => {
    const afternoons = DAYS.all
      .filter((on) => on >= FROM)
      .slice(0, 30)
      .map((on) => at(on, 'PM', 'I'));
    expect(sickness(afternoons.slice(0, 29), '2026-12-18')).toMatchObject({
      halfDaysIll: 29,
      due: [],
      halfDaysToReturn: 1,
    });
    expect(sickness(afternoons, '2026-12-18')).toMatchObject({
      halfDaysIll: 30,
      periods: [],
      due: [{ because: 'cumulative', reachedOn: afternoons[29]?.on, periodFrom: null }],
    });
  });

  test('are of one school year', () => {
    const marks = weeks(8, '2026-07-13', '2026-09-02');
    expect(sickness(marks, '2026-07-22')).toMatchObject({ schoolYear: 2025, halfDaysIll: 16, due: [] });
    expect(sickness(marks, '2026-12-18')).toMatchObject({ schoolYear: 2026, halfDaysIll: 16, due: [] });
  });
});

describe('one for each continuous period', () => {
  test('that makes up the total and is long by itself, from the day that came first', () => {
    const marks = [...daysFrom('2026-09-07', 5, 'I'), ...daysFrom('2026-11-02', 16, 'I')];
    expect(sickness(marks, '2026-12-18').due).toEqual([
      { because: 'cumulative', reachedOn: schoolDay('2026-11-02', 9), periodFrom: '2026-11-02' },
    ]);
  });

  test('after which a long one is told again and a short one is not', () => {
    const marks = [
      ...daysFrom('2026-09-07', 15, 'I'),
      ...daysFrom('2026-11-02', 3, 'I'),
      ...daysFrom('2027-01-04', 15, 'I'),
    ];
    expect(sickness(marks, '2027-03-01').due.map(({ because, periodFrom }) => [because, periodFrom])).toEqual([
      ['consecutive', '2026-09-07'],
      ['consecutive', '2027-01-04'],
    ]);
  });
});

test('the half days are those of the periods and of the single sessions, for any marks', () => {
  const codes = fc.array(fc.constantFrom('I', 'I', 'I', '/', 'O', 'Y4', '-'), { minLength: 1, maxLength: 120 });
  const start = SESSIONS.findIndex(({ on }) => on >= '2026-09-02');
  fc.assert(
    fc.property(codes, (given) => {
      const marks = given
        .flatMap((code, index) =>
          SESSIONS.slice(start + index, start + index + 1).map((session) => ({ ...session, code })),
        )
        .filter(({ code }) => code !== '-');
      const found = sickness(marks, '2027-07-21', null);
      const whole = found.periods.reduce((sum, { schoolDays }) => sum + schoolDays, 0);
      const ill = new Set(marks.filter(({ code }) => code === 'I').map(({ on }) => on)).size;
      expect(found.halfDaysIll).toBe(whole + ill);
      expect(new Set(found.due.map(({ periodFrom }) => periodFrom)).size).toBe(found.due.length);
      expect(found.due.length > 0).toBe(
        found.halfDaysIll >= 30 || found.periods.some(({ schoolDays }) => schoolDays >= 15),
      );
    }),
  );
});

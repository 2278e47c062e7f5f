import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { absenceSpells } from '../../../src/domain/figures/absence-spells.ts';
import { addProfiles, weekdayProfile, type WeekdayProfile } from '../../../src/domain/figures/weekday-profile.ts';
import { anyWeeks, sessionsByDate } from './any-weeks.ts';
import { daysOf } from './marks-of.ts';

const WEEK = '/\\ /\\ /\\ /\\ /\\';

describe('weekdayProfile', () => {
  test.each<[string, string, number[], number[], [number, number]]>([
    ['nothing', '', [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0]],
    ['a week attended', WEEK, [1, 1, 1, 1, 1], [0, 0, 0, 0, 0], [0, 0]],
    ['a Tuesday', '/\\ II /\\', [1, 1, 1, 0, 0], [0, 1, 0, 0, 0], [0, 0]],
    ['a Tuesday morning', '/\\ I\\ /\\', [1, 1, 1, 0, 0], [0, 1, 0, 0, 0], [1, 0]],
    ['a Tuesday afternoon', '/\\ /I /\\', [1, 1, 1, 0, 0], [0, 1, 0, 0, 0], [0, 1]],
    ['from an afternoon to a morning', '/I II I\\', [1, 1, 1, 0, 0], [1, 1, 1, 0, 0], [1, 1]],
    ['late after close is attended', 'UI U\\ IU', [1, 1, 1, 0, 0], [1, 0, 1, 0, 0], [1, 1]],
    ['a day with one mark, missed', '/\\ I- -I I* *I', [1, 1, 1, 1, 1], [0, 1, 1, 1, 1], [0, 0]],
    ['a day with one mark, attended', '/- -\\ /* *\\ Y4\\', [1, 1, 1, 1, 1], [0, 0, 0, 0, 0], [0, 0]],
    ['a day with nothing', '-- Y4Y4 Y4- ** X02X02', [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0]],
    ['four days in a row', 'II II II II /\\', [1, 1, 1, 1, 1], [1, 1, 1, 1, 0], [0, 0]],
    ['five days in a row, left out', 'II II II II II /\\', [2, 1, 1, 1, 1], [0, 0, 0, 0, 0], [0, 0]],
    ['five days over a weekend, left out', '/\\ /\\ /\\ II II II II II /\\', [2, 2, 2, 2, 1], [0, 0, 0, 0, 0], [0, 0]],
    ['four days over a closure', 'II II Y4Y4 II II /\\', [2, 1, 0, 1, 1], [1, 1, 0, 1, 1], [0, 0]],
    ['five days over a closure, left out', 'II II -- II II II', [2, 1, 0, 1, 1], [0, 0, 0, 0, 0], [0, 0]],
    ['five days of which two in part, left out', '/I II II II I\\', [1, 1, 1, 1, 1], [0, 0, 0, 0, 0], [1, 1]],
    ['five days that an hour at school parts', 'II II IU II II', [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 0]],
    ['two runs of four', 'II II II II /\\ II II II II /\\', [2, 2, 2, 2, 2], [2, 2, 2, 2, 0], [0, 0]],
  ])('%s: %s', (_what, days, possibleDays, missedDays, [onlyMornings, onlyAfternoons]) => {
    const { marks, sessions } = daysOf(days);
    expect(plain(weekdayProfile(marks, sessions, wholeYear(sessions)))).toEqual({
      possibleDays,
      missedDays,
      onlyMornings,
      onlyAfternoons,
    });
  });

  test('looks at both ends of what is counted and not beyond', () => {
    const { marks, sessions } = daysOf('II II II II II II');
    // From Tuesday afternoon to Thursday morning: three days, of each of which what is counted was missed.
    expect(plain(weekdayProfile(marks, sessions, { first: 3, end: 7 }))).toEqual({
      possibleDays: [0, 1, 1, 1, 0],
      missedDays: [0, 1, 1, 1, 0],
      onlyMornings: 0,
      onlyAfternoons: 0,
    });
  });

  test.each([
    [3, 3],
    [2, 2],
    [5, 4],
  ])('is nothing from session %i and before session %i', (first, end) => {
    const { marks, sessions } = daysOf('II II II');
    expect(plain(weekdayProfile(marks, sessions, { first, end }))).toEqual(plain(addProfiles([])));
  });

  test('is that of a recount from dates', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { marks, sessions } = daysOf(weeks);
        expect(plain(weekdayProfile(marks, sessions, wholeYear(sessions)))).toEqual(recounted(weeks));
      }),
      { numRuns: 1_000 },
    );
  });

  test('has in all the days of the spells that were shorter than a school week', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { marks, sessions } = daysOf(weeks);
        const profile = weekdayProfile(marks, sessions, wholeYear(sessions));
        const spells = absenceSpells(marks, sessions, wholeYear(sessions));
        const short = spells.map(({ schoolDays }) => schoolDays).filter((schoolDays) => schoolDays < 5);
        expect(total(profile.missedDays)).toBe(total(short));
        expect(total(profile.possibleDays)).toBeGreaterThanOrEqual(total(profile.missedDays));
      }),
      { numRuns: 500 },
    );
  });
});

describe('addProfiles', () => {
  test('adds every count', () => {
    const one = { possibleDays: [1, 2, 3, 4, 5], missedDays: [1, 0, 1, 0, 2], onlyMornings: 3, onlyAfternoons: 1 };
    const two = { possibleDays: [9, 8, 7, 6, 5], missedDays: [0, 4, 0, 1, 1], onlyMornings: 2, onlyAfternoons: 8 };
    expect(plain(addProfiles([one, two]))).toEqual({
      possibleDays: [10, 10, 10, 10, 10],
      missedDays: [1, 4, 1, 1, 3],
      onlyMornings: 5,
      onlyAfternoons: 9,
    });
  });

  test('of nobody is nothing', () => {
    const nothing = [0, 0, 0, 0, 0];
    expect(plain(addProfiles([]))).toEqual({
      possibleDays: nothing,
      missedDays: nothing,
      onlyMornings: 0,
      onlyAfternoons: 0,
    });
  });
});

/** Day by day from the list of sessions, with runs of absence kept by hand. */
function recounted(weeks: string) {
  const byDate = [...Map.groupBy(sessionsByDate(weeks), ({ on }) => on).values()];
  const profile = { possibleDays: [0, 0, 0, 0, 0], missedDays: [0, 0, 0, 0, 0], onlyMornings: 0, onlyAfternoons: 0 };
  const runs: number[][] = [[]];
  for (const ofDay of byDate) {
    const heard = ofDay.filter(({ part }) => part !== 'neither');
    const at = (ofDay[0]?.weekday ?? 1) - 1;
    if (heard.length > 0) profile.possibleDays[at] = (profile.possibleDays[at] ?? 0) + 1;
    const parts = heard.map(({ half, part }) => `${half} ${part}`).join(', ');
    if (parts === 'morning missed, afternoon attended') profile.onlyMornings += 1;
    if (parts === 'morning attended, afternoon missed') profile.onlyAfternoons += 1;
    if (heard[0]?.part === 'attended') runs.push([]);
    if (parts.includes('missed')) runs.at(-1)?.push(at);
    if (heard.at(-1)?.part === 'attended') runs.push([]);
  }
  for (const at of runs.filter((run) => run.length < 5).flat())
    profile.missedDays[at] = (profile.missedDays[at] ?? 0) + 1;
  return profile;
}

function plain({ possibleDays, missedDays, onlyMornings, onlyAfternoons }: WeekdayProfile) {
  return { possibleDays: [...possibleDays], missedDays: [...missedDays], onlyMornings, onlyAfternoons };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

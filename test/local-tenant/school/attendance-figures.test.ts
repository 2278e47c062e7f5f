import { beforeAll, describe, expect, test } from '@jest/globals';
import { attendanceCode, isAbsence, isCodeValidOn } from '../../../src/domain/attendance-codes.ts';
import { inventSchool } from '../../../src/local-tenant/school/invent-school.ts';

const school = inventSchool({ seed: 1, today: '2026-11-23' });
const AFTER_THE_YEAR = new Date('2026-08-01T12:00:00Z');

interface Tally {
  possible: number;
  absent: number;
  unauthorised: number;
}

/** The year 2025/26 counted as the DfE counts (domain.md 1.4). */
const byPupil = new Map<string, Tally>();
const byWeekday = new Map<string, Tally>();
const byMonth = new Map<string, Tally>();
const byYearGroup = new Map<string, Tally>();
const byCode = new Map<string, number>();
const absentInASession: number[] = [];
let whole: Tally = { possible: 0, absent: 0, unauthorised: 0 };

beforeAll(() => {
  for (let on = school.schoolDayAfter('2025-08-01'); on < '2026-08-01'; on = school.schoolDayAfter(on)) {
    for (const session of school.sessionsOn(on)) countSession(on, session);
  }
  whole = [...byPupil.values()].reduce(sum, whole);
});

function countSession(on: string, session: 'AM' | 'PM'): void {
  const yearGroups = new Map(school.pupilsOn(on).map(({ upn, yearGroup }) => [upn, yearGroup]));
  const absentees = new Map<number, number>();
  for (const [upn, mark] of school.marksAt(on, session, AFTER_THE_YEAR)) {
    const code = attendanceCode(mark);
    if (code === undefined || !isCodeValidOn(code, on)) throw new Error(`${mark} is no code on ${on}.`);
    const yearGroup = yearGroups.get(upn) ?? 0;
    byCode.set(mark, (byCode.get(mark) ?? 0) + 1);
    if (code.class === 'not-possible') continue;
    const absent = isAbsence(code) ? 1 : 0;
    const one = { possible: 1, absent, unauthorised: code.class === 'unauthorised' ? 1 : 0 };
    absentees.set(yearGroup, (absentees.get(yearGroup) ?? 0) + absent);
    add(byPupil, upn, one);
    add(byWeekday, `${new Date(on).getUTCDay()} ${session}`, one);
    add(byMonth, on.slice(0, 7), one);
    add(byYearGroup, String(yearGroup), one);
  }
  if (on < '2026-06-15') absentInASession.push(...absentees.values());
}

function add(tallies: Map<string, Tally>, key: string, one: Tally): void {
  tallies.set(key, sum(tallies.get(key) ?? { possible: 0, absent: 0, unauthorised: 0 }, one));
}

function sum(a: Tally, b: Tally): Tally {
  return {
    possible: a.possible + b.possible,
    absent: a.absent + b.absent,
    unauthorised: a.unauthorised + b.unauthorised,
  };
}

function absencePercent(tally: Tally | undefined): number {
  return tally === undefined ? Number.NaN : (100 * tally.absent) / tally.possible;
}

/** Of a hundred sessions possible. */
function codePercent(code: string): number {
  return (100 * (byCode.get(code) ?? 0)) / whole.possible;
}

function sharePercent(isCounted: (tally: Tally) => boolean): number {
  return (100 * [...byPupil.values()].filter(isCounted).length) / byPupil.size;
}

describe('A year of registers, against secondary schools in England (domain.md 3)', () => {
  test('has overall absence between 8 and 9.3 %, about 5.4 authorised and 3.3 unauthorised', () => {
    expect(absencePercent(whole)).toBeGreaterThan(8);
    expect(absencePercent(whole)).toBeLessThan(9.3);
    const unauthorised = (100 * whole.unauthorised) / whole.possible;
    expect(unauthorised).toBeGreaterThan(2.9);
    expect(unauthorised).toBeLessThan(3.7);
    expect(absencePercent(whole) - unauthorised).toBeGreaterThan(5);
    expect(absencePercent(whole) - unauthorised).toBeLessThan(5.8);
  });

  test('has 20 to 24 % of pupils persistently absent and 2 to 3 % severely', () => {
    const persistent = sharePercent(({ absent, possible }) => 10 * absent >= possible);
    expect(persistent).toBeGreaterThan(20);
    expect(persistent).toBeLessThan(24);
    const severe = sharePercent(({ absent, possible }) => 2 * absent >= possible);
    expect(severe).toBeGreaterThan(1.9);
    expect(severe).toBeLessThan(3.1);
  });

  test('is worst on Fridays, then Mondays, and a little worse in the afternoon', () => {
    const onWeekday = (day: number): number => {
      const parts = [byWeekday.get(`${day} AM`), byWeekday.get(`${day} PM`)];
      return absencePercent(parts.flatMap((part) => part ?? []).reduce(sum));
    };
    const midweek = Math.max(onWeekday(2), onWeekday(3), onWeekday(4));
    expect(onWeekday(1)).toBeGreaterThan(midweek + 0.4);
    expect(onWeekday(5)).toBeGreaterThan(midweek + 0.8);
    for (let day = 1; day <= 5; day += 1) {
      const worse = absencePercent(byWeekday.get(`${day} PM`)) - absencePercent(byWeekday.get(`${day} AM`));
      expect(worse).toBeGreaterThan(0);
      expect(worse).toBeLessThan(2);
    }
  });

  test('is worst in December and best in September, study leave aside', () => {
    const months = [...byMonth].filter(([month]) => month !== '2026-06');
    const inOrder = months.sort(([, a], [, b]) => absencePercent(a) - absencePercent(b)).map(([month]) => month);
    expect(inOrder[0]).toBe('2025-09');
    expect(inOrder.at(-1)).toBe('2025-12');
  });

  test('is lower in Year 7 than in Years 9 to 11', () => {
    const [year7 = Number.NaN, , ...older] = ['7', '8', '9', '10', '11'].map((year) =>
      absencePercent(byYearGroup.get(year)),
    );
    expect(year7).toBeLessThan(Math.min(...older));
  });

  test('misses 8 to 36 pupils of a year group in nine sessions of ten', () => {
    const sorted = absentInASession.sort((a, b) => a - b);
    const atShare = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? Number.NaN;
    expect(atShare(0.05)).toBeGreaterThanOrEqual(8);
    expect(atShare(0.5)).toBeGreaterThanOrEqual(16);
    expect(atShare(0.5)).toBeLessThanOrEqual(22);
    expect(atShare(0.95)).toBeLessThanOrEqual(36);
  });

  test.each([
    ['I', 3.2, 4.6],
    ['O', 1.8, 3.2],
    ['L', 1.2, 2.6],
    ['U', 0.2, 0.6],
    ['G', 0.2, 0.6],
    ['M', 0.3, 0.6],
    ['S', 0.3, 0.9],
    ['E', 0.08, 0.4],
    ['C2', 0.04, 0.4],
    ['K', 0.04, 0.5],
    ['D', 0.02, 0.4],
    ['V', 0.2, 1],
    ['W', 0.2, 0.6],
    ['P', 0.04, 0.3],
    ['R', 0.02, 0.2],
    ['C', 0.01, 0.1],
  ])('has %s in %d to %d %% of sessions', (code, least, most) => {
    expect(codePercent(code)).toBeGreaterThan(least);
    expect(codePercent(code)).toBeLessThan(most);
  });

  test('leaves no N a year later', () => {
    expect(byCode.get('N')).toBeUndefined();
  });
});

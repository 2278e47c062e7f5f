import { describe, expect, test } from '@jest/globals';
import { dayTargets, sameDayLastYear } from '../../../src/domain/briefings/day-targets.ts';
import { schoolOn, type InventedPupil } from '../../support/selection-school.ts';
import { CALENDARS, form, FRIDAY, group } from './briefed-group.ts';

function targets(pupils: Readonly<Record<string, InventedPupil>>, on = FRIDAY) {
  const { subjects, moment, calendars, publicity } = group({ ...pupils }, { on });
  return dayTargets(subjects, moment, calendars, publicity);
}

describe('what a group aims at', () => {
  test('counts a pupil from the day of admission to the last on roll', () => {
    const [nextDay, nextWeek] = targets({
      ...form('9A', 10),
      Leaver: { leftOn: '2026-11-24' },
      LeftBefore: { leftOn: '2026-11-20' },
      Joiner: { admittedOn: '2026-11-24' },
      JoinerLater: { admittedOn: '2026-11-30' },
    });
    // Ten pupils and the leaver; over the week ten times ten sessions, four of the leaver and eight of the joiner.
    expect([nextDay?.possible, nextWeek?.possible]).toEqual([22, 112]);
  });

  test('in the middle of a week is the next day of it and the week after', () => {
    expect(targets(form('9A', 25), '2026-11-18').map(({ of, firstOn, lastOn }) => [of, firstOn, lastOn])).toEqual([
      ['next-day', '2026-11-19', '2026-11-19'],
      ['next-week', '2026-11-23', '2026-11-27'],
    ]);
  });

  test('passes over a half term', () => {
    expect(targets(form('9A', 25), '2026-10-23').map(({ firstOn, lastOn }) => [firstOn, lastOn])).toEqual([
      ['2026-11-02', '2026-11-02'],
      ['2026-11-02', '2026-11-06'],
    ]);
  });

  test('on a Sunday is the Monday after it and that same week', () => {
    expect(targets(form('9A', 25), '2026-11-22').map(({ firstOn, lastOn }) => [firstOn, lastOn])).toEqual([
      ['2026-11-23', '2026-11-23'],
      ['2026-11-23', '2026-11-27'],
    ]);
  });

  test('on a Monday is the day after it and the week after', () => {
    expect(targets(form('9A', 25), '2026-11-23').map(({ firstOn }) => firstOn)).toEqual(['2026-11-24', '2026-11-30']);
  });

  test('is nothing on the last day of the school year, and no week in its last one', () => {
    expect(targets(form('9A', 25), '2027-07-21')).toEqual([]);
    expect(targets(form('9A', 25), '2026-07-22')).toEqual([]);
  });

  test('is nothing where nobody will be on roll', () => {
    expect(targets(form('9A', 25, { leftOn: FRIDAY }))).toEqual([]);
  });

  test('is the school’s own target where last year was worse, and last year’s where it was better', () => {
    // The first 380 sessions of 2025/26 missed, and so every one of the like days.
    expect(targets(form('9A', 25, { missedLastYear: 380 }))[0]).toMatchObject({
      missAtMost: 2,
      lastYear: { missed: 50, possible: 50 },
    });
    // One of 25 missed the like day of last year: 2 of 50 sessions, and as many as the school allows.
    const one = { ...form('9A', 24, { missedLastYear: 0 }), Away: { form: '9A', missedLastYear: 380 } };
    expect(targets(one)[1]).toMatchObject({ missAtMost: 10, lastYear: { missed: 10, possible: 250 } });
  });

  test('takes last year’s share in proportion, in favour of more attendance', () => {
    // 15 of 25 were here last year, and one of them missed: 2 of 30 sessions, which would be 3.3 of 50.
    const few = {
      ...form('9A', 14, { missedLastYear: 0 }),
      Away: { form: '9A', missedLastYear: 380 },
      ...form('9B', 10),
    };
    expect(targets(few)[0]).toMatchObject({ missAtMost: 2, lastYear: { missed: 2, possible: 30 } });
    const none = { ...form('9A', 15, { missedLastYear: 0 }), ...form('9B', 10) };
    expect(targets(none)[0]).toMatchObject({ missAtMost: 0, lastYear: { missed: 0, possible: 30 } });
  });

  test('looks back at ten pupils or more, and not at nine', () => {
    const here = (count: number) => ({ ...form('9A', count, { missedLastYear: 0 }), ...form('9B', 20) });
    expect(targets(here(9))[0]?.lastYear).toBeNull();
    expect(targets(here(10))[0]?.lastYear).toEqual({ missed: 0, possible: 20 });
  });
});

describe('the same day of last year', () => {
  const like = (on: string, calendars = CALENDARS) => sameDayLastYear(on, schoolOn(on, {}).moment, calendars);

  test.each([
    // Autumn 2 began on Tuesday 4 November 2025, and on Monday 2 November 2026.
    ['2026-11-03', '2025-11-04'],
    ['2026-11-06', '2025-11-07'],
    ['2026-12-17', '2025-12-18'],
    // Summer 2026 had a bank holiday and an INSET day where the next has school.
    ['2027-04-13', '2026-04-14'],
    ['2027-04-30', null],
  ])('%s: %s', (on, expected) => {
    expect(like(on)).toBe(expected);
  });

  test('is none where the half term was shorter then, or no calendar tells of it', () => {
    expect(like('2027-03-25')).toBe('2026-03-26');
    expect(like('2026-11-03', CALENDARS.slice(1))).toBeNull();
    expect(like('2026-08-03')).toBeNull();
  });
});

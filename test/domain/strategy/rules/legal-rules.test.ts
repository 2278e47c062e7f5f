import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../../src/domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../../../src/domain/calendar/school-days.ts';
import type { Selector } from '../../../../src/domain/strategy/selector.ts';
import { PORTSMOUTH } from '../../../support/portsmouth.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

const MET: Selector = { name: 'at-penalty-threshold' };
const NEAR: Selector = { name: 'approaching-penalty-threshold', sessions: 2 };

const isPicked = (selector: Selector, pupil: InventedPupil, on: IsoDate) =>
  pickedBy(selector, schoolOn(on, { wren: pupil })).length === 1;

/** So many sessions in a row from a day on. */
function unauthorised(from: IsoDate, sessions: number, code = 'O'): InventedPupil {
  const days = createSchoolDays([PORTSMOUTH])
    .within(from, '2026-07-31')
    .slice(0, Math.ceil(sessions / 2));
  return { marks: Object.fromEntries(days.map((on, at) => [on, 2 * at + 2 <= sessions ? code : `${code} \\`])) };
}

describe('the penalty notice threshold', () => {
  test.each([
    [7, false, false],
    [8, false, true],
    [9, false, true],
    [10, true, false],
    [11, true, false],
  ])('with %i unauthorised sessions: met %s, near %s', (sessions, isMet, isNear) => {
    const pupil = unauthorised('2025-11-10', sessions);
    expect(isPicked(MET, pupil, '2025-11-21')).toBe(isMet);
    expect(isPicked(NEAR, pupil, '2025-11-21')).toBe(isNear);
  });

  test('says how many sessions in how many school weeks', () => {
    const met = schoolOn('2025-11-21', { wren: unauthorised('2025-11-10', 10) });
    expect(whyPicked(MET, met, 'wren')).toBe('10 unauthorised sessions in 10 school weeks');
    const near = schoolOn('2025-11-21', { wren: unauthorised('2025-11-10', 9) });
    expect(whyPicked(NEAR, near, 'wren')).toBe('9 unauthorised sessions in 10 school weeks');
  });

  test('is not met by absence that was authorised', () => {
    expect(isPicked(MET, unauthorised('2025-11-10', 20, 'I'), '2025-11-28')).toBe(false);
    expect(isPicked(NEAR, unauthorised('2025-11-10', 20, 'I'), '2025-11-28')).toBe(false);
  });
});

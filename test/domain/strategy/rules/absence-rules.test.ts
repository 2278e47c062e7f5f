import { describe, expect, test } from '@jest/globals';
import type { Selector } from '../../../../src/domain/strategy/selector.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

// A week of whole days, Monday 10 to Friday 14 November 2025.
const [MON, TUE, WED, THU, FRI] = ['2025-11-10', '2025-11-11', '2025-11-12', '2025-11-13', '2025-11-14'];

const isPicked = (selector: Selector, pupil: InventedPupil, on: string) =>
  pickedBy(selector, schoolOn(on, { wren: pupil })).length === 1;

/** Marks of the week from Monday on; the Friday before was attended. */
const week = (...codes: string[]): InventedPupil => ({
  marks: Object.fromEntries(codes.map((code, index) => [`2025-11-${10 + index}`, code])),
});

describe('the first day of absence', () => {
  test.each([
    ['absent for the first time', week('/ \\', 'I'), true],
    ['absent in the morning, the afternoon to come', week('/ \\', 'N -'), true],
    ['absent in the afternoon alone', week('/ \\', '/ N'), true],
    ['in since', week('/ \\', 'N \\'), false],
    ['late after close', week('/ \\', 'U -'), false],
    ['absent for a second day', week('I', 'I'), false],
    ['gone the afternoon before', week('/ I', 'I'), true],
    ['gone the morning before, and back', week('I \\', 'I'), true],
    ['not marked', week('/ \\', '-'), false],
    ['not expected the day before, absent before that', week('I', 'D', 'I'), false],
  ])('%s: %s', (_, pupil, expected) => {
    const on = `2025-11-${9 + Object.keys(pupil.marks ?? {}).length}`;
    expect(isPicked({ name: 'first-day-of-absence' }, pupil, on)).toBe(expected);
  });

  test('stays the first where a weekend or a holiday came before', () => {
    expect(isPicked({ name: 'first-day-of-absence' }, week('I'), MON)).toBe(true);
    const overHalfTerm = { marks: { '2025-10-24': 'I', '2025-11-04': 'I' } };
    expect(isPicked({ name: 'first-day-of-absence' }, overHalfTerm, '2025-11-04')).toBe(false);
  });
});

describe('returning today', () => {
  test.each([
    ['after one day', week('I', '/ \\'), TUE, 'back after 1 school day'],
    ['after three', week('I', 'I', 'I', '/ -'), THU, 'back after 3 school days'],
    ['late after close', week('I', 'U \\'), TUE, 'back after 1 school day'],
    ['in the afternoon', week('I', 'I \\'), TUE, 'back after 1 school day'],
    ['over a weekend', { marks: { '2025-11-07': 'I' } }, MON, 'back after 1 school day'],
    ['the day after that', week('I', '/ \\', '/ \\'), WED, null],
    ['not back', week('I', 'I'), TUE, null],
    ['after an afternoon away', week('/ I', '/ \\'), TUE, null],
    ['never away', {}, TUE, null],
  ])('%s', (_, pupil, on, why) => {
    expect(whyPicked({ name: 'returning-today' }, schoolOn(on, { wren: pupil }), 'wren')).toBe(why);
  });
});

describe('days absent in a row', () => {
  test.each([
    ['two', week('I', 'I'), TUE, false, false],
    ['three', week('I', 'I', 'I'), WED, true, false],
    ['three, the third by its morning', week('I', 'I', 'N -'), WED, true, false],
    ['three, whatever the codes', week('I', 'G', 'O'), WED, true, false],
    ['four', week('I', 'I', 'I', 'I'), THU, true, false],
    ['five', week('I', 'I', 'I', 'I', 'I'), FRI, true, true],
    ['three and then not expected', week('I', 'I', 'I', 'D'), THU, true, false],
    ['three with a day between on which none was expected', week('I', 'D', 'I', 'I'), THU, true, false],
    ['three, and in since', week('I', 'I', 'I', '/ \\'), THU, false, false],
    ['three, the last one late after close', week('I', 'I', 'U'), WED, false, false],
    ['three afternoons', week('/ I', '/ I', '/ I'), WED, false, false],
    ['three over a weekend', { marks: { '2025-11-06': 'I', '2025-11-07': 'I', [MON]: 'I' } }, MON, true, false],
  ])('%s', (_, pupil, on, three, five) => {
    expect(isPicked({ name: 'consecutive-days', days: 3 }, pupil, on)).toBe(three);
    expect(isPicked({ name: 'consecutive-days', days: 5 }, pupil, on)).toBe(five);
  });
});

describe('nobody reached by the end of the second day', () => {
  const selector: Selector = { name: 'no-contact', schoolDays: 2 };
  const reached = (pupil: InventedPupil, ...reachedOn: string[]) => ({ ...pupil, facts: { reachedOn } });

  test.each([
    ['one day', week('I'), MON, false],
    ['two days', week('I', 'I'), TUE, true],
    ['two days over a weekend', { marks: { '2025-11-07': 'I', [MON]: 'I' } }, MON, true],
    ['three days', week('I', 'I', 'I'), WED, true],
    ['two days, and back', week('I', 'I', '/ \\'), WED, false],
    ['reached on the first day', reached(week('I', 'I'), MON), TUE, false],
    ['reached on the second day', reached(week('I', 'I'), TUE), TUE, false],
    ['reached before it began', reached(week('/ \\', 'I', 'I'), MON), WED, true],
    ['reached afterwards', reached(week('I', 'I'), WED), TUE, true],
    ['reached on the first day, then a day not expected', reached(week('I', 'D', 'I'), MON), WED, false],
    ['reached on the first day, nothing marked yet on the third', reached(week('I', 'I', '-'), MON), WED, false],
    [
      'reached on the first day, asked at the weekend',
      reached(week('/', '/', '/', 'I', 'I'), THU),
      '2025-11-15',
      false,
    ],
    ['reached on the afternoon it began', reached(week('/ I', 'I', 'I'), MON), WED, false],
  ])('%s', (_, pupil, on, expected) => {
    expect(isPicked(selector, pupil, on)).toBe(expected);
  });

  test('says for how long', () => {
    const why = whyPicked(selector, schoolOn(WED, { wren: week('I', 'I', 'I') }), 'wren');
    expect(why).toBe('absent for 3 school days, nobody reached');
  });
});

describe('a pattern of unauthorised absence', () => {
  const selector: Selector = { name: 'unauthorised-pattern', sessions: 3, weeks: 2 };

  test.each([
    ['two sessions', { marks: { [MON]: 'O' } }, false],
    ['three sessions', { marks: { [MON]: 'O', [TUE]: '/ G' } }, true],
    ['three with a late arrival after close', { marks: { [MON]: 'O', [TUE]: 'U \\' } }, true],
    ['three of which one was excused', { marks: { [MON]: 'O', [TUE]: '/ I' } }, false],
    ['in this week and the one before', { marks: { '2025-11-04': 'O', [TUE]: 'N \\' } }, true],
    ['in the week before the two', { marks: { '2025-10-24': 'O', [TUE]: 'N \\' } }, false],
  ])('%s', (_, pupil, expected) => {
    expect(isPicked(selector, pupil, WED)).toBe(expected);
  });

  test('counts school weeks over a holiday, and as many weeks as the year has', () => {
    const pupil = { marks: { '2025-10-24': 'O', '2025-11-04': 'O' } };
    expect(whyPicked(selector, schoolOn('2025-11-07', { wren: pupil }), 'wren')).toBe(
      '4 unauthorised sessions in 2 school weeks',
    );
    expect(isPicked({ ...selector, weeks: 30 }, pupil, '2025-11-07')).toBe(true);
  });
});

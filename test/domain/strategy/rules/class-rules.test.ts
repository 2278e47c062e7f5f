import { describe, expect, test } from '@jest/globals';
import { select } from '../../../../src/domain/strategy/select-pupils.ts';
import type { Selector } from '../../../../src/domain/strategy/selector.ts';
import { pickedBy, schoolOn, type InventedPupil } from '../../../support/selection-school.ts';

const FRIDAY = '2025-11-14';

/** Forms of ten, 100 sessions in a whole week, in which so many sessions are missed by one or more pupils. */
function forms(missed: Readonly<Record<string, number>>): Record<string, InventedPupil> {
  const pupils = Object.entries(missed).flatMap(([form, sessions]) =>
    Array.from(
      { length: 10 },
      (_, index) => [`${form}-${index}`, { form, ...missedOf(sessions - 4 * index) }] as const,
    ),
  );
  return Object.fromEntries(pupils);
}

/** Up to four sessions of the week. */
function missedOf(sessions: number): InventedPupil {
  const codes = ['O', 'O'].map((code, day) =>
    sessions >= 2 * day + 2 ? code : sessions > 2 * day ? `${code} \\` : '/ \\',
  );
  return { marks: { '2025-11-10': codes[0] ?? '/', '2025-11-11': codes[1] ?? '/' } };
}

const classes = (selector: Selector, missed: Readonly<Record<string, number>>, on = FRIDAY) =>
  pickedBy(selector, schoolOn(on, forms(missed)));

describe('classes that reach a share', () => {
  test.each<[number, boolean, number, boolean]>([
    [98, true, 1, true],
    [98, true, 2, false],
    [98, true, 3, false],
    [98, false, 2, true],
    [98, false, 3, false],
    [96, false, 4, true],
    [96, false, 5, false],
    [100, false, 0, true],
    [100, false, 1, false],
    [100, true, 0, false],
  ])('%i%%, above it %s, with %i of 100 missed: %s', (percent, above, missed, expected) => {
    const selector: Selector = { name: 'classes-reaching', percent, above, period: 'week' };
    expect(classes(selector, { '9A': missed })).toEqual(expected ? ['9A'] : []);
  });

  test('on a day look at that day', () => {
    const selector: Selector = { name: 'classes-reaching', percent: 100, period: 'day' };
    const missed = { '9A': 1, '9B': 3 };
    const on = (day: string) => classes(selector, missed, day);
    expect([on('2025-11-10'), on('2025-11-11'), on('2025-11-12')]).toEqual([[], ['9A'], ['9A', '9B']]);
  });

  test('are measured by sessions and not by the mean of percentages', () => {
    // One pupil of a single day, missed, beside nine of a whole week: 2 of 92.
    const pupils = { ...forms({ '9A': 0 }), '9A-0': { form: '9A', admittedOn: FRIDAY, missed: 2 } };
    const reaching = (percent: number): Selector => ({ name: 'classes-reaching', percent, period: 'week' });
    expect(pickedBy(reaching(97), schoolOn(FRIDAY, pupils))).toEqual(['9A']);
    expect(pickedBy(reaching(98), schoolOn(FRIDAY, pupils))).toEqual([]);
  });
});

describe('the ranking of classes', () => {
  const missed = { '9D': 3, '9C': 1, '9B': 3, '9A': 4 };
  const ranking = (first?: number): Selector => ({
    name: 'class-ranking',
    period: 'week',
    ...(first === undefined ? {} : { first }),
  });

  test('is from the best, equal shares share a rank, and the next rank is left out', () => {
    const { subjects, moment } = schoolOn(FRIDAY, forms(missed));
    expect(select(ranking(), subjects, moment)).toEqual({
      kind: 'classes',
      classes: [
        { form: '9C', rank: 1, attended: 99, possible: 100 },
        { form: '9B', rank: 2, attended: 97, possible: 100 },
        { form: '9D', rank: 2, attended: 97, possible: 100 },
        { form: '9A', rank: 4, attended: 96, possible: 100 },
      ],
    });
  });

  test.each([
    [1, ['9C']],
    [2, ['9C', '9B', '9D']],
    [3, ['9C', '9B', '9D']],
    [4, ['9C', '9B', '9D', '9A']],
  ])('the first %i are %j', (first, names) => {
    expect(classes(ranking(first), missed)).toEqual(names);
  });

  test('has both winners where two are equal', () => {
    expect(classes(ranking(1), { '9B': 2, '9A': 2, '9C': 3 })).toEqual(['9A', '9B']);
  });

  test('compares shares and not sessions', () => {
    const pupils = { ...forms({ '9A': 1 }), only: { form: '9B', marks: { '2025-11-10': 'O \\' } } };
    expect(pickedBy(ranking(), schoolOn(FRIDAY, pupils))).toEqual(['9A', '9B']);
  });

  test('leaves out a class of which nothing was possible', () => {
    expect(classes(ranking(), { '9A': 0 }, '2025-10-30')).toEqual([]);
  });
});

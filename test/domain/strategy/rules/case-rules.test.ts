import { describe, expect, test } from '@jest/globals';
import type { CaseFacts } from '../../../../src/domain/strategy/selection-subject.ts';
import type { Selector } from '../../../../src/domain/strategy/selector.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

/** The hundredth school day, with 200 sessions: a Thursday. */
const DAY_100 = '2026-02-12';

const isPicked = (selector: Selector, pupil: InventedPupil, on = DAY_100) =>
  pickedBy(selector, schoolOn(on, { wren: pupil })).length === 1;

describe('a narrative is missing', () => {
  const complete = { hasNarrative: true, reviewOn: '2026-03-01' };

  test.each<[string, number, Partial<CaseFacts>, boolean]>([
    ['below 92% with none', 17, {}, true],
    ['at 92% with none', 16, {}, false],
    ['with one and a review to come', 17, complete, false],
    ['with one and a review today', 17, { ...complete, reviewOn: DAY_100 }, false],
    ['with one and a review that was due yesterday', 17, { ...complete, reviewOn: '2026-02-11' }, true],
    ['with one and no review', 17, { ...complete, reviewOn: null }, true],
    ['with a review and none', 17, { ...complete, hasNarrative: false }, true],
    ['severely absent with none', 120, {}, true],
  ])('%s (%i of 200 missed)', (_, missed, facts, expected) => {
    expect(isPicked({ name: 'narrative-missing' }, { missed, facts })).toBe(expected);
  });
});

describe('an attendance contract', () => {
  const contract = { startedOn: '2025-11-10', reviewOn: '2025-12-05' };
  const open: Selector = { name: 'contract-open' };
  const failing: Selector = { name: 'contract-not-working' };

  test.each([
    ['2025-11-07', false],
    ['2025-11-10', true],
    ['2025-12-19', true],
  ])('is open on %s: %s', (on, expected) => {
    expect(isPicked(open, { facts: { contract } }, on)).toBe(expected);
    expect(isPicked(open, {}, on)).toBe(false);
  });

  // The first half term has 74 sessions, and the second 48 by 5 December.
  test.each<[string, string, InventedPupil, boolean]>([
    ['no better', '2025-12-05', { missed: 12, marks: days('O', 4) }, true],
    ['no better, the day before the review', '2025-12-04', { missed: 12, marks: days('O', 4) }, false],
    ['no better, and the review is past', '2025-12-12', { missed: 12, marks: days('O', 5) }, true],
    ['worse', '2025-12-05', { missed: 4, marks: days('O', 6) }, true],
    ['better', '2025-12-05', { missed: 12, marks: days('O', 1) }, false],
    ['ill', '2025-12-05', { missed: 4, marks: days('I', 6) }, false],
  ])('at its review: %s', (_, on, pupil, expected) => {
    expect(isPicked(failing, { ...pupil, facts: { contract } }, on)).toBe(expected);
  });

  test('that there is none of cannot fail', () => {
    expect(isPicked(failing, { missed: 40 }, '2025-12-05')).toBe(false);
  });

  test('says since when', () => {
    const pupil = { missed: 12, marks: days('O', 4), facts: { contract } };
    const school = schoolOn('2025-12-05', { wren: pupil });
    expect(whyPicked(failing, school, 'wren')).toBe('attendance contract since 2025-11-10, no improvement');
  });
});

describe('what people keep', () => {
  test.each<[string, Selector, InventedPupil, boolean]>([
    ['an attribute', attribute('looked-after'), { facts: { attributes: new Set(['looked-after']) } }, true],
    ['one of two', attribute('looked-after', 'young-carer'), { facts: { attributes: new Set(['young-carer']) } }, true],
    ['another one', attribute('looked-after'), { facts: { attributes: new Set(['pupil-premium']) } }, false],
    ['none', attribute('looked-after'), {}, false],
    ['a list', { name: 'on-list', list: 'targeted' }, { facts: { lists: new Set(['targeted']) } }, true],
    ['another list', { name: 'on-list', list: 'targeted' }, { facts: { lists: new Set(['tracked']) } }, false],
    ['a year group', { name: 'in-year-groups', yearGroups: [7, 9] }, { yearGroup: 9 }, true],
    ['another year group', { name: 'in-year-groups', yearGroups: [7, 8] }, { yearGroup: 9 }, false],
    ['Reception', { name: 'in-year-groups', yearGroups: [0] }, { yearGroup: 0 }, true],
  ])('%s', (_, selector, pupil, expected) => {
    expect(isPicked(selector, pupil)).toBe(expected);
  });

  const letters = { openEvents: [letterOn('2026-02-03'), letterOn('2026-02-10')] };

  test.each([
    ['2026-02-02', null],
    ['2026-02-03', 'recorded on 2026-02-03'],
    ['2026-02-10', 'recorded on 2026-02-10'],
    [DAY_100, 'recorded on 2026-02-10'],
  ])('a letter that was recorded, on %s', (on, why) => {
    const school = schoolOn(on, { wren: { facts: letters } });
    expect(whyPicked({ name: 'recorded', event: 'letter-sent' }, school, 'wren')).toBe(why);
    expect(whyPicked({ name: 'recorded', event: 'panel-held' }, school, 'wren')).toBeNull();
  });
});

function attribute(...anyOf: ('looked-after' | 'young-carer')[]): Selector {
  return { name: 'with-attribute', anyOf };
}

function letterOn(on: string) {
  return { event: 'letter-sent', on } as const;
}

/** So many whole days of the second half term, from 17 November. */
function days(code: string, count: number): Record<string, string> {
  const all = ['17', '18', '19', '20', '21', '24', '25'];
  return Object.fromEntries(all.slice(0, count).map((day) => [`2025-11-${day}`, code]));
}

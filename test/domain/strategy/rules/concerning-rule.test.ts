import { expect, test } from '@jest/globals';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

/** The hundredth school day, a Thursday of the third half term: 200 sessions. */
const DAY_100 = '2026-02-12';

test.each<[string, InventedPupil, string | null]>([
  ['exactly 95%', { missed: 10 }, null],
  ['below 95%', { missed: 11 }, '11 of 200 sessions missed'],
  ['absent on the last school day', { marks: { '2026-02-11': 'I' } }, 'absent on the last school day'],
  ['absent the day before that', { marks: { '2026-02-10': 'I' } }, null],
  ['in again before the last school day was over', { marks: { '2026-02-11': 'I \\' } }, null],
  [
    'declining',
    { marks: { '2026-01-06': 'O', '2026-01-07': 'O' } },
    '4 of 58 sessions missed; before that 0 of 68 sessions missed',
  ],
  ['declining by illness alone', { marks: { '2026-01-06': 'I', '2026-01-07': 'I' } }, null],
  ['named by the team', { facts: { lists: new Set(['concerning']) } }, 'named by the attendance team'],
  ['on another list', { facts: { lists: new Set(['targeted']) } }, null],
  ['taken off by the team', { missed: 11, facts: { lists: new Set(['concerning', 'not-concerning']) } }, null],
  ['attending', {}, null],
])('concerning: %s', (_, pupil, why) => {
  expect(whyPicked({ name: 'concerning' }, schoolOn(DAY_100, { wren: pupil }), 'wren')).toBe(why);
});

test('concerning: the last school day may lie before a weekend or a holiday', () => {
  const pupil = { marks: { '2026-01-30': 'I', '2026-02-13': 'I' } };
  const on = (day: string) => pickedBy({ name: 'concerning' }, schoolOn(day, { wren: pupil }));
  expect([on('2026-02-02'), on('2026-02-24'), on('2026-02-25')]).toEqual([['wren'], ['wren'], []]);
});

import { describe, expect, test } from '@jest/globals';
import { buildFigureBlock } from '../../../src/domain/briefings/build-figure-block.ts';
import { sameDayLastYear } from '../../../src/domain/briefings/day-targets.ts';
import { FIGURE_BLOCKS } from '../../../src/domain/briefings/figure-block.ts';
import { concernCount, isShown } from '../../../src/domain/briefings/publicity.ts';
import { schoolOn } from '../../support/selection-school.ts';
import { CALENDARS, form, FRIDAY, group, OPEN } from './briefed-group.ts';

const ILL_ON_FRIDAY = { marks: { [FRIDAY]: 'I' } };

describe('a league of forms', () => {
  test('has shares in sessions, the best first, equal ones with one rank', () => {
    const block = buildFigureBlock(
      'league',
      group({ ...form('9A', 10, ILL_ON_FRIDAY), ...form('9B', 10), ...form('9C', 12) }),
    );
    expect(block).toMatchObject({
      rows: [
        { rank: 1, form: '9B', percentText: '100.0%' },
        { rank: 1, form: '9C', possible: 120 },
        { rank: 3, form: '9A', attended: 80, possible: 100, percentText: '80.0%' },
      ],
      formsLeftOut: 0,
    });
  });

  test('leaves out a form of nine, and has one of ten', () => {
    expect(buildFigureBlock('league', group({ ...form('9A', 9), ...form('9B', 10) }))).toMatchObject({
      rows: [{ form: '9B' }],
      formsLeftOut: 1,
    });
  });

  test('is withheld where the strategy keeps forms out of public', () => {
    const policy = { ...OPEN, classesAndGroups: false };
    expect(buildFigureBlock('league', group(form('9A', 20), { policy }))).toHaveProperty('withheld');
  });
});

describe('names', () => {
  test('are those of pupils whose consent is recorded, and the others are counted', () => {
    const block = buildFigureBlock('full-attendance', group(form('9A', 12), { consenting: ['Pupil9Ax3'] }));
    expect(block).toEqual({ name: 'full-attendance', count: 12, names: ['Pupil9Ax3 Invented'] });
  });

  test('are never shown where the strategy says never', () => {
    const policy = { ...OPEN, names: 'never' } as const;
    const block = buildFigureBlock('full-attendance', group(form('9A', 12), { policy, consenting: ['Pupil9Ax3'] }));
    expect(block).toMatchObject({ names: [] });
  });
});

describe('figures of few', () => {
  test.each(FIGURE_BLOCKS)('%s of nine pupils is withheld', (name) => {
    expect(buildFigureBlock(name, group(form('9A', 9)))).toHaveProperty('withheld');
    expect(buildFigureBlock(name, group(form('9A', 10)))).not.toHaveProperty('withheld');
  });

  test('a school may ask for larger groups, and not for smaller ones', () => {
    expect([19, 20].map((count) => isShown(count, { policy: { ...OPEN, smallestGroup: 20 } }))).toEqual([false, true]);
    expect([9, 10].map((count) => isShown(count, { policy: { ...OPEN, smallestGroup: 1 } }))).toEqual([false, true]);
  });

  test('concerns about fewer than five are not counted out', () => {
    expect([0, 1, 4, 5, 12].map(concernCount)).toEqual(['0', 'fewer than 5', 'fewer than 5', '5', '12']);
  });

  test('concerns are counts', () => {
    const pupils = { ...form('9A', 10), ...form('9B', 6, { missed: 100 }), ...form('9C', 2, { missed: 30 }) };
    expect(buildFigureBlock('concerns', group(pupils))).toMatchObject({
      rows: [{ count: '0' }, { count: '8' }, { count: '6' }],
    });
  });
});

describe('targets', () => {
  test('are the school’s own where the pupils were not here last year', () => {
    expect(buildFigureBlock('targets', group(form('7A', 25)))).toEqual({
      name: 'targets',
      rows: [
        { of: 'next-day', firstOn: '2026-11-23', lastOn: '2026-11-23', possible: 50, missAtMost: 2, lastYear: null },
        { of: 'next-week', firstOn: '2026-11-23', lastOn: '2026-11-27', possible: 250, missAtMost: 10, lastYear: null },
      ],
    });
  });

  test('are what was missed on the same days of last year where that was less', () => {
    const block = buildFigureBlock('targets', group(form('9A', 25, { missedLastYear: 0 })));
    expect(block).toMatchObject({
      rows: [
        { missAtMost: 0, lastYear: { missed: 0, possible: 50 } },
        { missAtMost: 0, lastYear: { missed: 0 } },
      ],
    });
  });

  test('end with the school year', () => {
    expect(buildFigureBlock('targets', group(form('9A', 25), { on: '2027-07-21' }))).toEqual({
      name: 'targets',
      rows: [],
    });
  });

  test.each([
    ['2026-11-02', null, 'an INSET day then'],
    ['2026-11-03', '2025-11-04', 'the second day of the half term'],
    ['2026-11-23', '2025-11-24', 'the same week of the half term'],
    ['2026-12-18', '2025-12-19', 'the last day'],
  ])('%s has %s as its same day, %s', (on, expected, _because) => {
    expect(sameDayLastYear(on, schoolOn(on, {}).moment, CALENDARS)).toBe(expected);
  });
});

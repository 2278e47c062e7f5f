import { describe, expect, test } from '@jest/globals';
import { buildFigureBlock } from '../../../src/domain/briefings/build-figure-block.ts';
import type { DayTarget, FigureBlock } from '../../../src/domain/briefings/figure-block.ts';
import { concernCount, namesShown } from '../../../src/domain/briefings/publicity.ts';
import { targetsView } from '../../../src/domain/briefings/targets-view.ts';
import { weeklySummary } from '../../../src/domain/briefings/weekly-summary.ts';
import { ROLL } from '../../support/small-school.ts';
import { form, FRIDAY, group, OPEN } from './briefed-group.ts';

const ILL_ON_FRIDAY = { marks: { [FRIDAY]: 'I' } };

describe('a year group’s week', () => {
  test('has its forms, the best first, and what they come to together', () => {
    const week = weeklySummary(9, group({ ...form('9A', 10, ILL_ON_FRIDAY), ...form('9B', 10) }));
    expect(week).toEqual({
      yearGroup: 9,
      firstOn: '2026-11-16',
      upTo: FRIDAY,
      forms: [
        { rank: 1, form: '9B', attended: 100, possible: 100, percentText: '100.0%' },
        { rank: 2, form: '9A', attended: 80, possible: 100, percentText: '80.0%' },
      ],
      formsLeftOut: 0,
      // Exactly the edge that the school gave.
      total: { attended: 180, possible: 200, percentText: '90.0%' },
      improved: 0,
      fullAttendance: 10,
    });
  });

  test('leaves a form of nine out of everything, its pupils uncounted', () => {
    const week = weeklySummary(9, group({ ...form('9A', 9), ...form('9B', 10, ILL_ON_FRIDAY) }));
    expect(week).toMatchObject({
      forms: [{ form: '9B' }],
      formsLeftOut: 1,
      total: { attended: 80, possible: 100 },
      fullAttendance: 0,
    });
  });

  test('has no total where every form is too small', () => {
    expect(weeklySummary(9, group({ ...form('9A', 9), ...form('9B', 9) }))).toMatchObject({
      forms: [],
      formsLeftOut: 2,
      total: null,
      fullAttendance: 0,
    });
  });

  test('shows no form where the strategy keeps them out of public, and the total still', () => {
    const policy = { ...OPEN, classesAndGroups: false };
    expect(weeklySummary(9, group(form('9A', 12), { policy }))).toMatchObject({
      forms: [],
      total: { attended: 120, possible: 120, percentText: '100.0%' },
      fullAttendance: 12,
    });
  });

  test('counts those who improved on the week before', () => {
    const better = { marks: { '2026-11-12': 'I' } };
    // In a form that is too small to show they are not counted either.
    expect(weeklySummary(9, group({ ...form('9A', 3, better), ...form('9B', 10) }))).toMatchObject({ improved: 0 });
    expect(weeklySummary(9, group({ ...form('9A', 12, better), ...form('9B', 10) }))).toMatchObject({ improved: 12 });
  });
});

describe('blocks of figures', () => {
  test('of pupils who improved have their number, and names with consent', () => {
    const pupils = { ...form('9A', 11), Better: { form: '9A', marks: { '2026-11-12': 'I' } } };
    expect(buildFigureBlock('improved', group(pupils, { consenting: ['Better', 'Pupil9Ax1'] }))).toEqual({
      name: 'improved',
      count: 1,
      names: ['Better Invented'],
    });
  });

  test('of concerns say what each number is of, and count those whose week was worse than the last', () => {
    const worse = form('9C', 5, { marks: { [FRIDAY]: 'O' } });
    // Illness is nobody's decline (AMB-21).
    const ill = form('9D', 5, ILL_ON_FRIDAY);
    expect(buildFigureBlock('concerns', group({ ...form('9A', 10), ...worse, ...ill }))).toEqual({
      name: 'concerns',
      rows: [
        { label: 'Less attendance this week than last', count: '5' },
        { label: 'Missed a tenth of sessions or more this year', count: '0' },
        { label: 'Missed half or more', count: '0' },
      ],
    });
  });

  test('say why they are withheld', () => {
    expect(buildFigureBlock('improved', group(form('9A', 9)))).toEqual({
      name: 'improved',
      withheld: 'Too few pupils to show figures without showing somebody’s own.',
    });
    const policy = { ...OPEN, classesAndGroups: false };
    expect(buildFigureBlock('league', group(form('9A', 20), { policy }))).toEqual({
      name: 'league',
      withheld: 'The school’s strategy does not show figures of forms in public.',
    });
  });

  test('name those with consent in the order given, and a count of four is not told', () => {
    const consenting = new Set(['p4', 'p1', 'stranger']);
    expect(namesShown(ROLL, { policy: OPEN, consenting })).toEqual(['Tamsin Brindle', 'Amélie Zürner']);
    expect(namesShown(ROLL, { policy: { ...OPEN, names: 'never' }, consenting })).toEqual([]);
    expect([4, 5].map(concernCount)).toEqual(['fewer than 5', '5']);
  });
});

describe('the card of targets', () => {
  const target = (of: DayTarget['of'], firstOn: string): DayTarget => {
    return { of, firstOn, lastOn: firstOn, possible: 50, missAtMost: 2, lastYear: null };
  };
  const rowsOf = (...rows: readonly DayTarget[]) => targetsView(9, { name: 'targets', rows }).rows.map(({ of }) => of);

  test('has the next day, and the next week once it begins with that day', () => {
    expect(rowsOf(target('next-day', '2026-11-20'), target('next-week', '2026-11-23'))).toEqual(['next-day']);
    expect(rowsOf(target('next-day', '2026-11-23'), target('next-week', '2026-11-23'))).toEqual([
      'next-day',
      'next-week',
    ]);
    expect(rowsOf(target('next-week', '2026-11-23'))).toEqual([]);
  });

  test('is empty where the figures are withheld or of something else', () => {
    const empty = { yearGroup: 9, rows: [] };
    const others: readonly FigureBlock[] = [
      { name: 'targets', withheld: 'Too few.' },
      { name: 'concerns', rows: [{ label: 'Missed half or more', count: '5' }] },
    ];
    for (const block of others) expect(targetsView(9, block)).toEqual(empty);
  });
});

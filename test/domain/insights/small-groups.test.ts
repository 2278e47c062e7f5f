import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countCodes } from '../../../src/domain/insights/count-codes.ts';
import { groupGaps, splitsOfSchool } from '../../../src/domain/insights/group-gaps.ts';
import { hideSmallGroups, hideThinTimes } from '../../../src/domain/insights/hide-small-groups.ts';
import { figuresOfAll, leagueTables } from '../../../src/domain/insights/league-tables.ts';
import { shownSplits } from '../../../src/domain/insights/split-by-attribute.ts';
import { anyPupils, plainPupil } from '../../support/any-counted-pupils.ts';
import { CALENDAR } from '../../support/small-school.ts';

const SMALLEST = 10;
const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
const anySizes = fc.array(fc.nat(40), { maxLength: 8 });

describe('hiding small groups', () => {
  test.each<{ groups: number[]; hidden: boolean[] }>([
    { groups: [30, 28, 31], hidden: [false, false, false] },
    { groups: [30, 9, 12, 31], hidden: [false, true, true, false] },
    { groups: [30, 6, 7, 31], hidden: [false, true, true, false] },
    { groups: [30, 0, 31], hidden: [false, false, false] },
    { groups: [9, 30], hidden: [true, true] },
    { groups: [10, 10], hidden: [false, false] },
    { groups: [3, 4], hidden: [true, true] },
  ])('of $groups hides $hidden', ({ groups, hidden }) => {
    expect(hideSmallGroups(groups, SMALLEST)).toEqual(hidden);
  });

  test('shows none that is small, and none that subtraction from the whole would give away', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const hidden = hideSmallGroups(sizes, SMALLEST);
        sizes.forEach((size, at) => {
          if (size > 0 && size < SMALLEST) expect(hidden[at]).toBe(true);
        });
        const together = sum(sizes.filter((_, at) => hidden[at] === true));
        const isAllHidden = sizes.every((size, at) => size === 0 || hidden[at] === true);
        expect(together === 0 || together >= SMALLEST || isAllHidden).toBe(true);
      }),
    );
  });

  test('hides nothing where no group is small, and no more than is needed', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const hidden = hideSmallGroups(sizes, SMALLEST);
        const taken = sizes.filter((size, at) => hidden[at] === true && size >= SMALLEST);
        // One that is large enough is always enough to hide the others behind.
        expect(taken.length).toBeLessThanOrEqual(1);
        if (sizes.every((size) => size === 0 || size >= SMALLEST)) expect(hidden).not.toContain(true);
      }),
    );
  });

  test('hides a thin day with its poorest neighbour, so that a week does not give it away', () => {
    expect(hideThinTimes([200, 9, 150, 0], SMALLEST)).toEqual([false, true, true, false]);
    expect(hideThinTimes([200, 9, 8, 150], SMALLEST)).toEqual([false, true, true, false]);
    expect(hideThinTimes([200, 150], SMALLEST)).toEqual([false, false]);
  });
});

describe('an attribute by year group', () => {
  const anyYears = fc.array(fc.record({ has: fc.nat(30), hasNot: fc.nat(60) }), { minLength: 1, maxLength: 7 });

  test('gives no small side away, by year, for the school, or by subtraction between them', () => {
    fc.assert(
      fc.property(anyYears, (sizes) => {
        const years = sizes.map((size, index) => ({ yearGroup: 7 + index, ...size }));
        const shown = shownSplits(years, SMALLEST);
        for (const side of ['has', 'hasNot'] as const) {
          for (const year of years) {
            if (shown.years.has(year.yearGroup)) expect(year[side]).toBeGreaterThanOrEqual(SMALLEST);
          }
          if (!shown.ofSchool) continue;
          expect(sum(years.map((year) => year[side]))).toBeGreaterThanOrEqual(SMALLEST);
          const left = sum(years.filter(({ yearGroup }) => !shown.years.has(yearGroup)).map((year) => year[side]));
          expect(left === 0 || left >= SMALLEST).toBe(true);
        }
        if (!shown.ofSchool) expect(shown.years.size).toBe(0);
      }),
    );
  });

  test('is shown for every year where all its sides are large', () => {
    const years = [7, 8, 9].map((yearGroup) => ({ yearGroup, has: 12, hasNot: 40 }));
    expect([...shownSplits(years, SMALLEST).years]).toEqual([7, 8, 9]);
  });

  test('takes a second year along where one alone is small', () => {
    const years = [7, 8, 9].map((yearGroup) => ({ yearGroup, has: yearGroup === 8 ? 4 : yearGroup + 6, hasNot: 40 }));
    expect([...shownSplits(years, SMALLEST).years]).toEqual([9]);
  });

  test('has two sides that are together the whole', () => {
    fc.assert(
      fc.property(anyPupils(CALENDAR, 60), (pupils) => {
        const whole = figuresOfAll(pupils);
        for (const { sides } of groupGaps(pupils, splitsOfSchool(pupils, 1), null)) {
          if (sides === null) continue;
          expect(sides.has.possible + sides.hasNot.possible).toBe(whole.possible);
          expect(sides.has.attended + sides.hasNot.attended).toBe(whole.attended);
          expect(sides.has.pupils + sides.hasNot.pupils).toBe(whole.pupils);
        }
      }),
    );
  });
});

describe('forms and years', () => {
  const pupils = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([form, count]) =>
      Array.from({ length: count }, () => plainPupil(CALENDAR, { form, yearGroup: Number.parseInt(form, 10) })),
    );
  const shown = (counts: Readonly<Record<string, number>>) => {
    const { years, forms } = leagueTables(pupils(counts), SMALLEST);
    const named = [
      ...years.map((year) => [year.yearGroup, year.figures]),
      ...forms.map((form) => [form.form, form.figures]),
    ];
    return named.filter(([, figures]) => figures !== null).map(([name]) => name);
  };

  test('are shown where they are large', () => {
    expect(shown({ '7A': 12, '7B': 11, '10A': 10 })).toEqual([7, 10, '7A', '7B', '10A']);
  });

  test('take the next smallest form of the year along, and leave other years alone', () => {
    expect(shown({ '7A': 12, '7B': 5, '7C': 11, '8A': 20 })).toEqual([7, 8, '7A', '8A']);
  });

  test('are all hidden with a year that is', () => {
    expect(shown({ '7A': 12, '8A': 5, '9A': 20, '9B': 20 })).toEqual([9, '9A', '9B']);
  });
});

describe('the codes', () => {
  test('are all there, and their sessions the whole, where none is rare', () => {
    fc.assert(
      fc.property(anyPupils(CALENDAR), (all) => {
        const counted = sum(countCodes(all, 1).map(({ sessions }) => sessions));
        const marked = sum(
          all.map(({ marks, sessions, span }) => {
            const halfDays = [...sessions.halfDays.slice(span.first, span.end)];
            return halfDays.filter((halfDay) => marks[halfDay] !== 0).length;
          }),
        );
        expect(counted).toBe(marked);
      }),
    );
  });

  test('that few pupils have are named only together, with as many as hide them', () => {
    const withByte = (byte: number, count: number) =>
      Array.from({ length: count }, () => {
        const pupil = plainPupil(CALENDAR);
        pupil.marks[pupil.sessions.halfDays[0] ?? 0] = byte;
        return pupil;
      });
    // 13 is I, 15 is M, 12 is E; 30 is Y5, of which the whole class has three pupils.
    const all = [...withByte(13, 30), ...withByte(15, 11), ...withByte(12, 4), ...withByte(30, 3)];
    const counted = countCodes(all, SMALLEST).map(({ code, sessions }) => `${code ?? 'rare'} ${sessions}`);
    expect(counted.slice(1)).toEqual(['I 30', 'rare 15']);
    expect(counted).toHaveLength(3);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import type { Selector } from '../../../src/domain/strategy/selector.ts';
import { ANY_SELECTION_ON, anyAttendanceSelector, anyPupil, anyPupilSelector } from '../../support/any-selection.ts';
import { PORTSMOUTH } from '../../support/portsmouth.ts';
import { pickedBy, schoolOn, type InventedPupil } from '../../support/selection-school.ts';

const IDS = ['ash', 'birch', 'cedar', 'dogwood', 'elm', 'fir'];
const anySchool = fc
  .array(anyPupil, { minLength: 1, maxLength: IDS.length })
  .map((pupils) => schoolOn(ANY_SELECTION_ON, named(pupils)));
const parts = fc.array(anyPupilSelector, { minLength: 1, maxLength: 3 });
const RUNS = { numRuns: 150 };

describe('whatever the school', () => {
  test('any of some selectors picks all whom one of them picks', () => {
    fc.assert(
      fc.property(anySchool, parts, (school, selectors) => {
        const each = selectors.map((selector) => pickedBy(selector, school));
        const expected = IDS.filter((id) => each.some((picked) => picked.includes(id)));
        expect(pickedBy({ name: 'any-of', selectors }, school)).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('all of some selectors picks those whom every one of them picks', () => {
    fc.assert(
      fc.property(anySchool, parts, (school, selectors) => {
        const each = selectors.map((selector) => pickedBy(selector, school));
        const expected = IDS.filter((id) => each.every((picked) => picked.includes(id)));
        expect(pickedBy({ name: 'all-of', selectors }, school)).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('the order of the pupils decides the order in which they are picked, and not who is', () => {
    fc.assert(
      fc.property(anySchool, anyPupilSelector, ({ subjects, moment }, selector) => {
        const picked = pickedBy(selector, { subjects, moment });
        const turned = pickedBy(selector, { subjects: subjects.toReversed(), moment });
        expect(turned).toEqual(picked.toReversed());
      }),
      { numRuns: 300 },
    );
  });

  test('nobody of whom nothing was possible is picked for attendance', () => {
    const days = createSchoolDays([PORTSMOUTH]).within('2025-09-04', ANY_SELECTION_ON);
    const notExpected = fc.constantFrom('D', 'X', 'Y1', '-', '- D');
    const nothing = fc
      .tuple(anyPupil, fc.array(notExpected, { minLength: days.length, maxLength: days.length }))
      .map(([pupil, codes]) => ({ ...pupil, marks: Object.fromEntries(days.map((on, at) => [on, codes[at] ?? '-'])) }));
    fc.assert(
      fc.property(nothing, fc.array(anyPupil, { maxLength: 4 }), anyAttendanceSelector, (pupil, others, selector) => {
        const school = schoolOn(ANY_SELECTION_ON, { nobody: pupil, ...named(others) });
        expect(pickedBy(selector, school)).not.toContain('nobody');
      }),
      RUNS,
    );
  });

  test('a better figure never picks whom a worse one did not: below is one side of a line', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.constantFrom(88, 90, 92, 95, 98), (missed, percent) => {
        const below: Selector = { name: 'below', percent };
        const isBelow = (count: number) =>
          pickedBy(below, schoolOn('2025-11-20', { ash: { missed: count } })).length > 0;
        if (isBelow(missed)) expect(isBelow(missed + 1)).toBe(true);
        expect(isBelow(missed)).toBe(100 - missed < percent);
      }),
      RUNS,
    );
  });
});

function named(pupils: readonly InventedPupil[]): Record<string, InventedPupil> {
  return Object.fromEntries(pupils.map((pupil, index) => [IDS[index] ?? '', pupil]));
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import type { Cadence } from '../../../src/domain/strategy/cadence.ts';
import { dueBetween } from '../../../src/domain/strategy/occurrences.ts';
import { anyCadence, anyCalendar } from '../../support/any-calendar.ts';
import { provisionOf } from '../../support/portsmouth.ts';

const FROM = '2025-08-01';
const TO = '2027-07-31';
/** Two calendars take some time to work out. */
const RUNS = { numRuns: 25 };

describe('whatever the calendar and the cadences', () => {
  const calendars = fc.tuple(anyCalendar(2025), anyCalendar(2026));
  const cadences = fc.array(anyCadence, { minLength: 1, maxLength: 5 });
  const day = fc.nat(729).map((days) => addDays(FROM, days));
  const due = (known: readonly SchoolCalendar[], cadence: readonly Cadence[], from = FROM, to = TO) =>
    dueBetween({ provisions: [provisionOf({ cadence })], calendars: known, from, to });

  test('nothing is due before it opens', () => {
    fc.assert(
      fc.property(calendars, cadences, (known, cadence) => {
        expect(due(known, cadence).filter(({ opensOn, dueOn }) => opensOn > dueOn)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('all but what reaches over the summer opens and is due on a school day', () => {
    fc.assert(
      fc.property(calendars, cadences, (known, cadence) => {
        const inTerm = cadence.filter(
          (each) => each.unit !== 'annually' || (each.anchor.kind !== 'august' && each.anchor.kind !== 'months'),
        );
        const days = createSchoolDays(known);
        const dates = due(known, inTerm).flatMap(({ opensOn, dueOn }) => [opensOn, dueOn]);
        expect(dates.filter((on) => !days.isSchoolDay(on))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('no two have the same key', () => {
    fc.assert(
      fc.property(calendars, cadences, (known, cadence) => {
        const keys = due(known, cadence).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  test('a longer time has all that is due in a shorter one', () => {
    fc.assert(
      fc.property(calendars, cadences, fc.tuple(day, day, day, day), (known, cadence, dates) => {
        const [from = FROM, innerFrom = FROM, innerTo = TO, to = TO] = dates.toSorted();
        const outer = due(known, cadence, from, to);
        expect(outer).toEqual(expect.arrayContaining(due(known, cadence, innerFrom, innerTo)));
      }),
      RUNS,
    );
  });

  test('any day has what is open on it, and nothing else', () => {
    fc.assert(
      fc.property(calendars, cadences, day, (known, cadence, on) => {
        const open = due(known, cadence).filter(({ opensOn, dueOn }) => opensOn <= on && on <= dueOn);
        expect(due(known, cadence, on, on)).toEqual(open);
      }),
      RUNS,
    );
  });

  test('there are as many half-termly ones as half terms with a school day', () => {
    fc.assert(
      fc.property(anyCalendar(2025), (calendar) => {
        const { all } = createSchoolDays([calendar]);
        const halves = calendar.terms.flatMap(({ startsOn, endsOn, halfTerm }) =>
          halfTerm === null
            ? [all.filter((on) => startsOn <= on && on <= endsOn)]
            : [
                all.filter((on) => startsOn <= on && on < halfTerm.startsOn),
                all.filter((on) => halfTerm.endsOn < on && on <= endsOn),
              ],
        );
        const lastDays = halves.flatMap((days) => days.at(-1) ?? []);
        expect(due([calendar], [{ unit: 'half-termly' }]).map(({ dueOn }) => dueOn)).toEqual(lastDays);
      }),
      RUNS,
    );
  });
});

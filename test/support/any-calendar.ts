import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/iso-date.ts';
import type { SchoolCalendar, Term } from '../../src/domain/calendar/school-calendar.ts';
import type { SessionName } from '../../src/domain/calendar/school-session.ts';
import type { Cadence, YearAnchor } from '../../src/domain/strategy/cadence.ts';

/** A school year of two or three terms, most with a half term, and days off wherever they fall. */
export function anyCalendar(schoolYear: number): fc.Arbitrary<SchoolCalendar> {
  const day = fc.nat(364).map((days) => addDays(`${schoolYear}-08-01`, days));
  const session = fc.constantFrom<SessionName | null>('AM', 'PM', null);
  const closure = fc.record({ on: day, session, groups: fc.constantFrom([], [], ['9B']) });
  const term = (name: string, startsIn: number, halfIn: number, endsIn: number): fc.Arbitrary<Term> =>
    fc.tuple(fc.nat(14), fc.nat(14), fc.nat(14), fc.nat(12), fc.boolean()).map(([start, half, end, days, isWhole]) => {
      const at = (days: number) => addDays(`${schoolYear}-08-01`, days);
      const halfTerm = isWhole ? null : { startsOn: at(halfIn + half), endsOn: at(halfIn + half + days) };
      return { name, startsOn: at(startsIn + start), endsOn: at(endsIn + end), halfTerm };
    });
  const terms = fc.tuple(
    term('Autumn', 25, 75, 125),
    term('Spring', 152, 190, 222),
    fc.option(term('Summer', 250, 290, 345)),
  );
  return fc.record({
    schoolYear: fc.constant(schoolYear),
    terms: terms.map((all) => all.filter((each) => each !== null)),
    inset: fc.array(closure, { maxLength: 6 }),
    bankHolidays: fc.array(day, { maxLength: 6 }),
    closures: fc.array(closure, { maxLength: 4 }),
  });
}

const month = fc.integer({ min: 1, max: 12 });

const anyAnchor: fc.Arbitrary<YearAnchor> = fc.oneof(
  fc.constantFrom<YearAnchor>({ kind: 'start' }, { kind: 'end' }, { kind: 'august' }),
  month.map((each) => ({ kind: 'month' as const, month: each })),
  fc.tuple(month, month).map(([fromMonth, toMonth]) => ({ kind: 'months' as const, fromMonth, toMonth })),
);

export const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constantFrom<Cadence>(
    { unit: 'daily' },
    { unit: 'daily', window: 'morning-register' },
    { unit: 'daily', window: 'afternoon-register' },
    { unit: 'weekly' },
    { unit: 'weekly', afterHalfTerm: 1 },
    { unit: 'monthly' },
    { unit: 'half-termly' },
    { unit: 'half-termly', only: 1 },
    { unit: 'termly', anchor: 'start' },
    { unit: 'termly', anchor: 'end' },
    { unit: 'termly', anchor: 'governors' },
    { unit: 'event', event: 'parents-evening' },
    { unit: 'ongoing' },
    { unit: 'as-required' },
  ),
  fc.integer({ min: 1, max: 5 }).map((weekday) => ({ unit: 'weekly' as const, weekday })),
  fc.integer({ min: 2, max: 20 }).map((weeks) => ({ unit: 'every-weeks' as const, weeks })),
  anyAnchor.map((anchor) => ({ unit: 'annually' as const, anchor })),
);

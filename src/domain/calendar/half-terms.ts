import { addDays, type IsoDate } from './iso-date.ts';
import type { DateRange, SchoolCalendar, Term } from './school-calendar.ts';
import { createSchoolDays } from './school-days.ts';

/** A half of a term: Autumn 1 to Summer 2 in most schools (domain.md 4). Dates are the first and the last school day. */
export interface HalfTerm {
  /** From 1 in the order of the year, "HT1". */
  readonly number: number;
  /** "Autumn 1"; a term without a half term is one half term of its own name. */
  readonly name: string;
  readonly termIndex: number;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

export interface TermDays {
  readonly name: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

/** Half terms with at least one school day, in order. */
export function halfTermsOf(calendar: SchoolCalendar): HalfTerm[] {
  const days = createSchoolDays([calendar]);
  const halves = calendar.terms.flatMap((term, termIndex) =>
    halvesOf(term).map(({ name, startsOn, endsOn }) => ({ name, termIndex, days: days.within(startsOn, endsOn) })),
  );
  return halves
    .flatMap(({ days: [firstOn, ...rest], ...half }) =>
      firstOn === undefined ? [] : [{ ...half, firstOn, lastOn: rest.at(-1) ?? firstOn }],
    )
    .map((half, index) => ({ number: index + 1, ...half }));
}

/** Terms with at least one school day, in order. */
export function termDaysOf(calendar: SchoolCalendar): TermDays[] {
  const days = createSchoolDays([calendar]);
  return calendar.terms.flatMap(({ name, startsOn, endsOn }) => {
    const [firstOn, ...rest] = days.within(startsOn, endsOn);
    return firstOn === undefined ? [] : [{ name, firstOn, lastOn: rest.at(-1) ?? firstOn }];
  });
}

/** The half term of a date, or the last one that began before; null before the first. */
export function halfTermAt(halfTerms: readonly HalfTerm[], on: IsoDate): HalfTerm | null {
  return halfTerms.findLast(({ firstOn }) => firstOn <= on) ?? null;
}

function halvesOf({ name, startsOn, endsOn, halfTerm }: Term): (DateRange & { readonly name: string })[] {
  if (halfTerm === null) return [{ name, startsOn, endsOn }];
  return [
    { name: `${name} 1`, startsOn, endsOn: addDays(halfTerm.startsOn, -1) },
    { name: `${name} 2`, startsOn: addDays(halfTerm.endsOn, 1), endsOn },
  ];
}

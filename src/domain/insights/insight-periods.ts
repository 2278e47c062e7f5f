import { halfTermsOf, termDaysOf } from '../calendar/half-terms.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';

/** A part of the school year that figures can be asked for, as far as it has come. */
export interface InsightPeriod {
  /** "year", "term-1", "half-term-2": kept in addresses. */
  readonly id: string;
  readonly name: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

/** The year to date, then each term and half term that has begun, the latest first. */
export function insightPeriods(calendar: SchoolCalendar, on: IsoDate): InsightPeriod[] {
  const upTo = (lastOn: IsoDate) => (lastOn < on ? lastOn : on);
  const terms = termDaysOf(calendar).map(({ name, firstOn, lastOn }, index) => ({
    ...{ id: `term-${index + 1}`, name: `${name} term`, firstOn, lastOn: upTo(lastOn) },
  }));
  const halfTerms = halfTermsOf(calendar).map(({ number, name, firstOn, lastOn }) => ({
    ...{ id: `half-term-${number}`, name, firstOn, lastOn: upTo(lastOn) },
  }));
  const begun = [...terms, ...halfTerms].filter(({ firstOn }) => firstOn <= on);
  const year = { id: 'year', name: 'Year to date', firstOn: `${calendar.schoolYear}-08-01`, lastOn: on };
  return [year, ...begun.toSorted((a, b) => (a.firstOn < b.firstOn ? 1 : a.firstOn > b.firstOn ? -1 : 0))];
}

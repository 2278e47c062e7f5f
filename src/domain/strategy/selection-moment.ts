import { halfTermsOf, termDaysOf, type HalfTerm, type TermDays } from '../calendar/half-terms.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { createSchoolDays, type SchoolDays } from '../calendar/school-days.ts';
import { schoolYearOf } from '../calendar/school-session.ts';
import { createLegalCalendar, type LegalCalendar } from '../legal/legal-calendar.ts';
import type { Pack } from './pack.ts';

/** When a selection is made and by which values: worked out once for every pupil and provision of the day. */
export interface SelectionMoment {
  /** Marks up to and with this day count. */
  readonly on: IsoDate;
  readonly days: SchoolDays;
  readonly legal: LegalCalendar;
  /** Of the school year of the day. */
  readonly terms: readonly TermDays[];
  readonly halfTerms: readonly HalfTerm[];
  readonly pack: SelectionValues;
}

export type SelectionValues = Pick<Pack, 'bands' | 'overlays' | 'thresholds' | 'rewards'>;

/** Throws where no calendar covers the day, because nobody could say then what a week or a term is. */
export function selectionMoment(
  on: IsoDate,
  calendars: readonly SchoolCalendar[],
  pack: SelectionValues,
): SelectionMoment {
  const calendar = calendars.find(({ schoolYear }) => schoolYear === schoolYearOf(on));
  if (calendar === undefined) throw new RangeError(`No calendar covers ${on}.`);
  const days = createSchoolDays(calendars);
  return {
    on,
    days,
    legal: createLegalCalendar(days),
    terms: termDaysOf(calendar),
    halfTerms: halfTermsOf(calendar),
    pack,
  };
}

import { addDays, dayNumber, weekdayOf, type IsoDate } from '../../domain/calendar/iso-date.ts';
import type { DateRange, Term } from '../../domain/calendar/school-calendar.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { Refuse } from './calendar-refusal.ts';
import { LONGEST_HALF_TERM_DAYS, type PlacedTerm } from './make-terms.ts';
import type { Meaning } from './meaning.ts';

export type HalfTermEvent = CalendarEvent & Extract<Meaning, { kind: 'half-term' }>;

const ALLOWED = 'a half term of no more than 16 days within its term, one in each term';

/** The terms with their half terms in them. */
export function placeHalfTerms(
  terms: readonly PlacedTerm[],
  events: readonly HalfTermEvent[],
  refuse: Refuse,
): PlacedTerm[] {
  const placed = [...terms];
  for (const event of events) {
    const index = placed.findIndex(({ term }) => term.startsOn <= event.firstOn && event.lastOn <= term.endsOn);
    const found = placed[index];
    // A year of six terms has its half terms between them.
    if (found === undefined && isBetween(event, terms)) continue;
    const fault = faultOf(event, found);
    if (fault !== null) refuse(event, fault, ALLOWED);
    else if (found !== undefined) placed[index] = { ...found, term: withHalfTerm(found.term, rangeOf(event)) };
  }
  return placed;
}

function faultOf(event: HalfTermEvent, found: PlacedTerm | undefined): string | null {
  const days = dayNumber(event.lastOn) - dayNumber(event.firstOn) + 1;
  if (days > LONGEST_HALF_TERM_DAYS) return `A half term does not last ${days} days.`;
  if (found === undefined) return 'The half term lies within no term.';
  const { term, season } = found;
  if (event.season !== null && season !== null && event.season !== season) {
    return `The half term of ${event.season} lies within the term "${term.name}".`;
  }
  if (term.halfTerm === null || isOneWith(term.halfTerm, event)) return null;
  return `The term "${term.name}" has a half term already, ${term.halfTerm.startsOn} to ${term.halfTerm.endsOn}.`;
}

/** Days that follow each other, or have only a weekend between them, are one half term however many events give them. */
function isOneWith({ startsOn, endsOn }: DateRange, { firstOn, lastOn }: CalendarEvent): boolean {
  const reaches = (from: IsoDate, to: IsoDate) => nextSchoolDay(from) >= to;
  return reaches(endsOn, firstOn) && reaches(lastOn, startsOn);
}

function nextSchoolDay(on: IsoDate): IsoDate {
  const next = addDays(on, 1);
  return weekdayOf(next) > 5 ? nextSchoolDay(next) : next;
}

function withHalfTerm(term: Term, range: DateRange): Term {
  const { startsOn, endsOn } = term.halfTerm ?? range;
  const first = startsOn < range.startsOn ? startsOn : range.startsOn;
  const last = endsOn > range.endsOn ? endsOn : range.endsOn;
  return { ...term, halfTerm: { startsOn: first, endsOn: last } };
}

function rangeOf({ firstOn, lastOn }: CalendarEvent): DateRange {
  return { startsOn: firstOn, endsOn: lastOn };
}

function isBetween({ firstOn, lastOn }: CalendarEvent, terms: readonly PlacedTerm[]): boolean {
  return terms.some(({ term: { endsOn } }, index) => {
    const next = terms[index + 1]?.term.startsOn;
    return next !== undefined && endsOn < firstOn && lastOn < next;
  });
}

/** Refuses holidays in which the terms have school. The others say nothing that the terms do not. */
export function checkHolidays(terms: readonly PlacedTerm[], events: readonly CalendarEvent[], refuse: Refuse): void {
  for (const event of events) {
    const during = terms.find(({ term }) => term.startsOn <= event.lastOn && event.firstOn <= term.endsOn)?.term;
    if (during === undefined || isWithin(event, during.halfTerm)) continue;
    refuse(
      event,
      `The term "${during.name}" has school then, ${during.startsOn} to ${during.endsOn}.`,
      'a holiday between terms, or "Half term", or "School closed"',
    );
  }
}

function isWithin({ firstOn, lastOn }: CalendarEvent, range: DateRange | null): boolean {
  return range !== null && range.startsOn <= firstOn && lastOn <= range.endsOn;
}

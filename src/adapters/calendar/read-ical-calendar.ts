import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { ALLOWED_EVENTS, createRefusalCollector, type CalendarRefusal, type Refuse } from './calendar-refusal.ts';
import { faultOfWords } from './fault-of-words.ts';
import { makeTerms } from './make-terms.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning-of.ts';
import { checkHolidays, placeHalfTerms } from './place-breaks.ts';
import { placeBankHolidays, placeClosures } from './place-days-off.ts';
import { placeTerms } from './place-terms.ts';
import { readEvents } from './read-events.ts';

export interface IcalCalendar {
  /** One for each school year that has a term in the file, in order. */
  readonly calendars: SchoolCalendar[];
  readonly refusals: CalendarRefusal[];
}

/** Longer than this nothing in a school's year lasts: a wrong year in an end would be a decade of closures. */
const LONGEST_YEARS = 1;

/**
 * Reads the text of an iCalendar file into school calendars (domain.md 4). Nothing is guessed: an event whose words or
 * dates cannot be placed is refused with what would have been, and all the others go in.
 */
export function readIcalCalendar(text: string): IcalCalendar {
  const { refuse, finish } = createRefusalCollector();
  const events = readEvents(text, refuse).flatMap((event) => understood(event, refuse));
  const ofKind = <Kind extends Meaning['kind']>(kind: Kind) =>
    events.filter((event): event is CalendarEvent & Extract<Meaning, { kind: Kind }> => event.kind === kind);
  const byYear = Map.groupBy(placeTerms(ofKind('term'), refuse), ({ startsOn }) => schoolYearOf(startsOn));
  const bare = [...byYear.values()].flatMap((spans) => makeTerms(spans, refuse));
  const isKnown = (event: CalendarEvent) => isInYears(event, [...byYear.keys()], refuse);
  const terms = placeHalfTerms(bare, ofKind('half-term').filter(isKnown), refuse);
  checkHolidays(terms, ofKind('holiday').filter(isKnown), refuse);
  const inset = placeClosures(ofKind('inset').filter(isKnown), refuse);
  const bankHolidays = placeBankHolidays(ofKind('bank-holiday').filter(isKnown), refuse);
  const closures = placeClosures(ofKind('closure').filter(isKnown), refuse);
  const calendars = [...byYear.keys()].map((schoolYear): SchoolCalendar => ({
    schoolYear,
    terms: terms.map(({ term }) => term).filter(({ startsOn }) => schoolYearOf(startsOn) === schoolYear),
    inset: inset.filter(({ on }) => schoolYearOf(on) === schoolYear),
    bankHolidays: bankHolidays.filter((on) => schoolYearOf(on) === schoolYear),
    closures: closures.filter(({ on }) => schoolYearOf(on) === schoolYear),
  }));
  return { calendars, refusals: finish() };
}

/** The event with what its words mean, if they mean anything and are true of its dates. */
function understood(event: CalendarEvent, refuse: Refuse): (CalendarEvent & Meaning)[] {
  const meaning = meaningOf(event.summary);
  if (meaning.kind === 'unclear') refuse(event, meaning.message, meaning.allowed);
  else if (meaning.kind === 'unknown') refuse(event, 'It is not known what that event is.');
  else {
    const fault = faultOfWords(event) ?? faultOfLength(event);
    if (fault === null) return [{ ...event, ...meaning }];
    refuse(event, fault, 'words and dates that agree');
  }
  return [];
}

function faultOfLength({ firstOn, lastOn }: CalendarEvent): string | null {
  return schoolYearOf(lastOn) - schoolYearOf(firstOn) <= LONGEST_YEARS
    ? null
    : `It lasts from ${firstOn} to ${lastOn}.`;
}

/** Refuses an event of a school year of which the file has no term. */
function isInYears(event: CalendarEvent, years: readonly number[], refuse: Refuse): boolean {
  const ofEvent = [schoolYearOf(event.firstOn), schoolYearOf(event.lastOn)];
  if (ofEvent.some((year) => years.includes(year))) return true;
  const [year = 0] = ofEvent;
  refuse(event, `The file has no term of the school year ${year}/${year + 1}.`, ALLOWED_EVENTS);
  return false;
}

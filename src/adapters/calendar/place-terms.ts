import { dayNumber, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { Refuse } from './calendar-refusal.ts';
import { joinEdges } from './join-edges.ts';
import type { Meaning, Period } from './meaning.ts';

export type TermEvent = CalendarEvent & Extract<Meaning, { kind: 'term' }>;

/** A time of school, as one event gives it or two that are its ends. */
export interface TermSpan {
  readonly period: Period;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** The event that gives it, or its beginning. */
  readonly event: CalendarEvent;
}

/** A half of a term may be two weeks long; no term is longer than twenty. */
const SHORTEST_DAYS = 14;
const LONGEST_DAYS = 140;
const ALLOWED = 'a term from its first day to its last, within one school year (1 August to 31 July), beside no other';

/** Terms, or halves of them, of all the years in a file, in order. Events are in the order of their dates. */
export function placeTerms(events: readonly TermEvent[], refuse: Refuse): TermSpan[] {
  const whole = events.filter(({ edge }) => edge === null).map(spanOf);
  const spans: TermSpan[] = [];
  for (const span of whole) if (mayStand(span, spans, refuse)) spans.push(span);
  const edges = events.filter(({ edge }) => edge !== null);
  for (const span of joinEdges(edges, spans, refuse)) if (mayStand(span, spans, refuse)) spans.push(span);
  return spans.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
}

function spanOf(event: TermEvent): TermSpan {
  return { period: event.period, startsOn: event.firstOn, endsOn: event.lastOn, event };
}

function mayStand({ startsOn, endsOn, event }: TermSpan, spans: readonly TermSpan[], refuse: Refuse): boolean {
  const days = dayNumber(endsOn) - dayNumber(startsOn) + 1;
  const other = spans.find((span) => span.startsOn <= endsOn && startsOn <= span.endsOn);
  // The same term out of two calendars that were put together.
  if (other?.startsOn === startsOn && other.endsOn === endsOn) return false;
  const fault =
    days < SHORTEST_DAYS || days > LONGEST_DAYS
      ? `A term does not last ${days === 1 ? 'one day' : `${days} days`}.`
      : schoolYearOf(startsOn) !== schoolYearOf(endsOn)
        ? `From ${startsOn} to ${endsOn} are two school years.`
        : other !== undefined
          ? `From ${other.startsOn} to ${other.endsOn} is another term ("${other.event.summary}").`
          : null;
  if (fault !== null) refuse(event, fault, ALLOWED);
  return fault === null;
}

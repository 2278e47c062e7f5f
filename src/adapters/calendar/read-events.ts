import { addDays, dayNumber } from '../../domain/calendar/iso-date.ts';
import type { CalendarEvent, EventPlace } from './calendar-event.ts';
import { ALLOWED_EVENTS, type Refuse } from './calendar-refusal.ts';
import { daysOfEvent } from './days-of-event.ts';
import { EventProblem } from './event-problem.ts';
import { findEventBlocks } from './find-event-blocks.ts';
import { parseEventBlock, placeOf, type EventProperties } from './parse-event-block.ts';
import { startsOfRepeats } from './starts-of-repeats.ts';

interface ReadEvent {
  readonly place: EventPlace;
  readonly properties: EventProperties;
}

/** Every event of an iCalendar file by its days, one for each occurrence, those in order that begin first. */
export function readEvents(text: string, refuse: Refuse): CalendarEvent[] {
  const read = findEventBlocks(text).flatMap((block): ReadEvent[] => {
    const place = placeOf(block);
    return attempt(place, refuse, () => [{ place, properties: parseEventBlock(block) }]);
  });
  const changed = new Set(read.filter(({ properties }) => isChange(properties)).map(({ place }) => place.uid));
  const events = read.flatMap(({ place, properties }) =>
    attempt(place, refuse, () => {
      checkThatItStands(properties, changed.has(place.uid));
      return occurrencesOf(place, properties);
    }),
  );
  return events.toSorted((a, b) => a.firstOn.localeCompare(b.firstOn));
}

function attempt<Result>(place: EventPlace, refuse: Refuse, read: () => Result[]): Result[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EventProblem)) throw error;
    refuse(place, error.message, error.allowed);
    return [];
  }
}

function checkThatItStands(properties: EventProperties, hasChanges: boolean): void {
  if (properties.get('status')?.values[0] === 'CANCELLED') {
    throw new EventProblem('The event is cancelled.', ALLOWED_EVENTS);
  }
  if (hasChanges && (properties.has('rrule') || isChange(properties))) {
    throw new EventProblem('The event repeats, and one of its repeats was changed.', 'an event for each of them');
  }
}

/** Whether the event stands for one changed repeat of another. */
function isChange(properties: EventProperties): boolean {
  return properties.has('recurrence-id');
}

function occurrencesOf(place: EventPlace, properties: EventProperties): CalendarEvent[] {
  const { firstOn, lastOn, times } = daysOfEvent(properties);
  const length = dayNumber(lastOn) - dayNumber(firstOn);
  return startsOfRepeats(properties, firstOn).map((on) => {
    return { ...place, firstOn: on, lastOn: addDays(on, length), times };
  });
}

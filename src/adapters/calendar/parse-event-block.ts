import ICAL from 'ical.js';
import { z } from 'zod';
import type { EventPlace } from './calendar-event.ts';
import { EventProblem } from './event-problem.ts';
import type { EventBlock } from './find-event-blocks.ts';

/** One property of an event as ical.js takes it apart (jCal, RFC 7265). */
export interface EventProperty {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** "date", "date-time", "text" and others. */
  readonly type: string;
  readonly values: readonly unknown[];
}

/** Properties by their names in small letters; those that may stand more than once have all their values. */
export type EventProperties = ReadonlyMap<string, EventProperty>;

const property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()]).rest(z.unknown());
const event = z.tuple([z.literal('vevent'), z.array(property), z.array(z.unknown())]);
const calendar = z.tuple([z.literal('vcalendar'), z.array(z.unknown()), z.tuple([event])]);

const ALLOWED = 'an event of the form that RFC 5545 gives';
const MAY_REPEAT = ['exdate', 'rdate'];
const MATTER = ['dtstart', 'dtend', 'duration', 'rrule', 'summary', 'status', 'recurrence-id'];

/** Throws EventProblem. */
export function parseEventBlock({ text, isWhole }: EventBlock): EventProperties {
  if (!isWhole) throw new EventProblem('The event has no END:VEVENT.', ALLOWED);
  const properties = new Map<string, EventProperty>();
  for (const [name, parameters, type, ...values] of propertiesOf(text)) {
    const before = properties.get(name);
    if (before !== undefined && MATTER.includes(name)) {
      throw new EventProblem(`The event has more than one ${name.toUpperCase()}.`, ALLOWED);
    }
    const earlier = before !== undefined && MAY_REPEAT.includes(name) ? before.values : [];
    properties.set(name, { parameters, type, values: [...earlier, ...values] });
  }
  return properties;
}

/** What an event is called, read without parsing it: for the words about an event that cannot be parsed. */
export function placeOf({ line, text }: EventBlock): EventPlace {
  const unfolded = text.replace(/\r\n[ \t]/g, '');
  const value = (name: string) => new RegExp(`^${name}(?:;[^:\r\n]*)?:(.*)$`, 'im').exec(unfolded)?.[1]?.trim();
  const summary = (value('SUMMARY') ?? '').replace(/\\n/gi, ' ').replace(/\\([,;\\])/g, '$1');
  return { line, uid: value('UID') ?? null, summary: summary.replace(/\s+/g, ' ').trim() };
}

function propertiesOf(text: string): z.infer<typeof property>[] {
  try {
    const parsed: unknown = ICAL.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`);
    const [, , [[, properties]]] = calendar.parse(parsed);
    return properties;
  } catch (error) {
    const why = error instanceof z.ZodError || !(error instanceof Error) ? '' : `: ${error.message}`;
    throw new EventProblem(`The event cannot be read${why}.`, ALLOWED, { cause: error });
  }
}

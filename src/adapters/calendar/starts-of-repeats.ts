import ICAL from 'ical.js';
import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { EventProblem } from './event-problem.ts';
import type { EventProperties, EventProperty } from './parse-event-block.ts';
import { schoolMoment, type SchoolMoment } from './school-moment.ts';

const weekday = z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)$/);
const weekdayOfMonth = z.string().regex(/^([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)$/);
const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);
const common = {
  interval: z.int().min(1).max(52).default(1),
  count: z.int().min(1).optional(),
  until: z.string().optional(),
  wkst: z.int().min(1).max(7).default(2),
};
/** Rules of which every step comes to a date, so that working them out ends. */
const rule = z.discriminatedUnion('freq', [
  z.strictObject({ ...common, freq: z.literal('DAILY') }),
  z.strictObject({ ...common, freq: z.literal('WEEKLY'), byday: oneOrMore(weekday).optional() }),
  z.strictObject({ ...common, freq: z.literal('MONTHLY'), byday: oneOrMore(weekdayOfMonth).optional() }),
  z.strictObject({ ...common, freq: z.literal('YEARLY') }),
]);

/** More than the school days of a term, and more than a year of weeks. */
const MOST_REPEATS = 100;
const LAST_DAY = '2100';
const ALLOWED = `a RRULE of days, weeks, months or years with a COUNT or an UNTIL, and no more than ${MOST_REPEATS} repeats`;

/** The dates on which the occurrences of an event start; one where it does not repeat. Throws EventProblem. */
export function startsOfRepeats(properties: EventProperties, firstOn: IsoDate): IsoDate[] {
  if (properties.has('rdate')) throw new EventProblem('The event repeats on dates of its own (RDATE).', ALLOWED);
  const rrule = properties.get('rrule');
  if (rrule === undefined) return [firstOn];
  const parsed = rule.safeParse(rrule.values[0]);
  if (!parsed.success) throw new EventProblem('The event repeats by a rule that is not worked out here.', ALLOWED);
  const { count, until, ...rest } = parsed.data;
  if (count === undefined && until === undefined) throw new EventProblem('The event repeats without an end.', ALLOWED);
  const lastOn = until === undefined ? null : lastMoment(rrule, until).on;
  const skipped = datesSkipped(properties);
  const iterator = ICAL.Recur.fromData({ ...rest, ...(count === undefined ? {} : { count }) }).iterator(
    ICAL.Time.fromDateString(firstOn),
  );
  const starts: IsoDate[] = [];
  for (;;) {
    const next: unknown = iterator.next();
    if (!(next instanceof ICAL.Time)) break;
    const on = next.toString();
    if (lastOn !== null && on > lastOn) break;
    if (starts.length === MOST_REPEATS || !isIsoDate(on) || on > LAST_DAY)
      throw new EventProblem('The event repeats too often.', ALLOWED);
    starts.push(on);
  }
  return starts.filter((on) => !skipped.has(on));
}

/** UNTIL=99991231 is how some programs write "without an end". */
function lastMoment(rrule: EventProperty, until: string): SchoolMoment {
  if (until >= LAST_DAY) throw new EventProblem('The event repeats too often.', ALLOWED);
  return schoolMoment({ ...rrule, type: until.includes('T') ? 'date-time' : 'date' }, until);
}

function datesSkipped(properties: EventProperties): Set<IsoDate> {
  const exdate = properties.get('exdate');
  return new Set(exdate?.values.map((value) => schoolMoment(exdate, value).on));
}

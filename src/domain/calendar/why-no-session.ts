import { isOfGroups, type GroupMember } from './closed-groups.ts';
import { weekdayOf, type IsoDate } from './iso-date.ts';
import type { Closure, DateRange, SchoolCalendar } from './school-calendar.ts';
import type { SessionName } from './school-session.ts';

/** In a few words, why a pupil's form and year group have no session then: "a Saturday". Asked only where there is none. */
export function whyNoSession(calendar: SchoolCalendar, pupil: GroupMember, on: IsoDate, session: SessionName): string {
  const weekday = weekdayOf(on);
  if (weekday > 5) return weekday === 6 ? 'a Saturday' : 'a Sunday';
  if (calendar.bankHolidays.includes(on)) return 'a bank holiday';
  const term = calendar.terms.find((range) => contains(range, on));
  if (term === undefined) return 'outside term';
  if (term.halfTerm !== null && contains(term.halfTerm, on)) return `the half term of ${term.name}`;
  const isCause = (entry: Closure) =>
    entry.on === on && (entry.session ?? session) === session && isOfGroups(entry.groups, pupil);
  return calendar.inset.some(isCause) ? 'an INSET day' : 'a closure';
}

function contains(range: DateRange, on: IsoDate): boolean {
  return range.startsOn <= on && on <= range.endsOn;
}

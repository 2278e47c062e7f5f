import type { Closure, SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';

export interface HalfDay {
  readonly on: string;
  readonly session: 'AM' | 'PM';
}

/** Every morning and afternoon from 1 August to 31 July, walked with the language's own dates. */
export function datesOf(schoolYear: number): HalfDay[] {
  const dates: HalfDay[] = [];
  for (let at = new Date(Date.UTC(schoolYear, 7, 1)); at < new Date(Date.UTC(schoolYear + 1, 7, 1));) {
    const on = at.toISOString().slice(0, 10);
    dates.push({ on, session: 'AM' }, { on, session: 'PM' });
    at = new Date(at.getTime() + 24 * 60 * 60 * 1000);
  }
  return dates;
}

/** Whether a form has a session then, from the calendar's words alone. Remembered, for it is asked a million times. */
export function hasSession(calendar: SchoolCalendar, form: string, { on, session }: HalfDay): boolean {
  const key = `${form} ${on} ${session}`;
  const known = answers.get(calendar) ?? new Map<string, boolean>();
  answers.set(calendar, known);
  const answer = known.get(key) ?? isOpen(calendar, form, on, session);
  known.set(key, answer);
  return answer;
}

const answers = new Map<SchoolCalendar, Map<string, boolean>>();

function isOpen(calendar: SchoolCalendar, form: string, on: string, session: 'AM' | 'PM'): boolean {
  const isWeekend = ['Sat', 'Sun'].includes(new Date(on).toUTCString().slice(0, 3));
  const term = calendar.terms.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn);
  if (isWeekend || term === undefined || calendar.bankHolidays.includes(on)) return false;
  if (term.halfTerm !== null && term.halfTerm.startsOn <= on && on <= term.halfTerm.endsOn) return false;
  const year = /^\d+/.exec(form)?.[0] ?? '';
  const isTheirs = ({ groups }: Closure) =>
    groups.length === 0 || groups.some((group) => [form, year, `year ${year}`].includes(group.replace('Year', 'year')));
  return ![...calendar.inset, ...calendar.closures].some(
    (closure) => closure.on === on && (closure.session === null || closure.session === session) && isTheirs(closure),
  );
}

import { addDays, weekdayOf, type IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Closure } from '../../domain/calendar/school-calendar.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { Refuse } from './calendar-refusal.ts';
import { groupsNamed } from './groups-named.ts';
import { halfDayOf } from './half-day-of.ts';

/** Good Friday to Easter Monday. */
const LONGEST_BANK_HOLIDAY_DAYS = 4;

/** INSET days or closures, one for each weekday, each once however often it is given. */
export function placeClosures(events: readonly CalendarEvent[], refuse: Refuse): Closure[] {
  const placed = new Map<string, Closure>();
  for (const event of events) {
    const half = halfDayOf(event);
    const groups = groupsNamed(event.summary);
    const weekdays = weekdaysOf(event);
    if (half.kind === 'unclear') refuse(event, half.message, half.allowed);
    else if (groups === null) refuse(event, 'It is not clear for whom that is.', 'everybody, or year groups: "Year 9"');
    else if (weekdays.length === 0) refuse(event, `${event.firstOn} is no weekday.`, 'a day from Monday to Friday');
    else {
      for (const on of weekdays)
        placed.set(JSON.stringify([on, half.session, groups]), { on, session: half.session, groups });
    }
  }
  return [...placed.values()].toSorted((a, b) => a.on.localeCompare(b.on));
}

export function placeBankHolidays(events: readonly CalendarEvent[], refuse: Refuse): IsoDate[] {
  const placed = new Set<IsoDate>();
  for (const event of events) {
    const days = daysOf(event);
    if (days.length > LONGEST_BANK_HOLIDAY_DAYS)
      refuse(event, 'A bank holiday lasts a day.', 'one event for each bank holiday');
    else for (const on of days) if (weekdayOf(on) <= 5) placed.add(on);
  }
  return [...placed].toSorted();
}

function daysOf({ firstOn, lastOn }: CalendarEvent): IsoDate[] {
  const days: IsoDate[] = [];
  for (let on = firstOn; on <= lastOn; on = addDays(on, 1)) days.push(on);
  return days;
}

function weekdaysOf(event: CalendarEvent): IsoDate[] {
  return daysOf(event).filter((on) => weekdayOf(on) <= 5);
}

import { addDays } from '../../src/domain/calendar/iso-date.ts';

/** An iCalendar file with these events, one after the other: the first begins on line 3. */
export function icalText(...events: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

/** An event of these lines besides its summary. */
export function event(summary: string, ...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, `SUMMARY:${summary.replace(/[,;\\]/g, '\\$&')}`, 'END:VEVENT'].join('\r\n');
}

/** An event of whole days, both ends included; iCalendar's own end is the day after. */
export function days(summary: string, firstOn: string, lastOn = firstOn): string {
  return event(summary, `DTSTART;VALUE=DATE:${compact(firstOn)}`, `DTEND;VALUE=DATE:${compact(addDays(lastOn, 1))}`);
}

/** An event from one local time to another of the same day, in England. */
export function times(summary: string, on: string, startsAt: string, endsAt: string): string {
  const at = (time: string) => `${compact(on)}T${time.replace(':', '')}00`;
  return event(summary, `DTSTART;TZID=Europe/London:${at(startsAt)}`, `DTEND;TZID=Europe/London:${at(endsAt)}`);
}

function compact(on: string): string {
  return on.replaceAll('-', '');
}

import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { DayMinutes } from '../../domain/first-day/ladder-day.ts';
import type { School } from '../../domain/school.ts';
import { schoolTime } from '../school-time.ts';

/** "09:30" is 570. */
export function minutesOfTime(time: string): DayMinutes {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** An instant on the wall clock of a day; what lies before the day is its start, and what lies after it its end. */
export function minutesOfDay(school: Pick<School, 'timeZone'>, on: IsoDate, at: Date): DayMinutes {
  const local = schoolTime(school, at);
  if (local.on < on) return 0;
  return local.on > on ? 24 * 60 - 1 : minutesOfTime(local.time);
}

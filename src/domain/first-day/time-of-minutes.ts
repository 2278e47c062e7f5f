import type { DayMinutes } from './ladder-day.ts';

/** 570 is "09:30". */
export function timeOfMinutes(minutes: DayMinutes): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

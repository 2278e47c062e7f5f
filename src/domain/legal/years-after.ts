import { isIsoDate, type IsoDate } from '../calendar/iso-date.ts';

/**
 * The same day of the month so many years later, on which a period of years from a date ends. 29 February has none in most
 * years: the period then ends with the month, on 28 February, as periods of months do in English law.
 */
export function yearsAfter(on: IsoDate, years: number): IsoDate {
  const year = String(Number(on.slice(0, 4)) + years).padStart(4, '0');
  const sameDay = `${year}${on.slice(4)}`;
  return isIsoDate(sameDay) ? sameDay : `${year}-02-28`;
}

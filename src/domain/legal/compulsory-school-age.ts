import { addDays, weekdayOf, type IsoDate } from '../calendar/iso-date.ts';
import { schoolYearOf } from '../calendar/school-session.ts';

/**
 * Whether a pupil of a year group is of compulsory school age, without which there is no offence and no penalty notice.
 * `by-birthday`: some of Reception are, from the term after they turn five. Age ends on the last Friday in June of Year 11.
 * A pupil taught with another age group is for a person to look at; one whose year group is not told is taken for one.
 */
export function compulsorySchoolAge(yearGroup: number | null, on: IsoDate): 'yes' | 'no' | 'by-birthday' {
  if (yearGroup === null) return 'yes';
  if (yearGroup < 0 || yearGroup > 11) return 'no';
  if (yearGroup === 0) return 'by-birthday';
  return yearGroup === 11 && on > lastFridayInJune(schoolYearOf(on) + 1) ? 'no' : 'yes';
}

function lastFridayInJune(year: number): IsoDate {
  const lastOfJune = `${year}-06-30`;
  return addDays(lastOfJune, -((weekdayOf(lastOfJune) + 2) % 7));
}

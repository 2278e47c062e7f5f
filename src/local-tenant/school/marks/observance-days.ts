import { Temporal } from 'temporal-polyfill/full';
import { rememberEach } from '../remember-each.ts';

/** Month and day of Eid al-Fitr and Eid al-Adha. */
const EIDS = [
  { month: 10, day: 1 },
  { month: 12, day: 10 },
];

/** The two Eids of a school year by the Umm al-Qura calendar, some of them on weekends or in holidays. */
export const observanceDays = rememberEach((schoolYear: number): readonly string[] => {
  const begins = Temporal.PlainDate.from(`${schoolYear}-08-01`);
  const firstYear = begins.withCalendar('islamic-umalqura').year;
  return [firstYear, firstYear + 1]
    .flatMap((year) => EIDS.map((eid) => Temporal.PlainDate.from({ ...eid, year, calendar: 'islamic-umalqura' })))
    .map((date) => date.withCalendar('iso8601').toString())
    .filter((on) => on >= `${schoolYear}-08-01` && on < `${schoolYear + 1}-08-01`);
});

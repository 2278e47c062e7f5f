import { Temporal } from 'temporal-polyfill/full';

/** Month and day of Eid al-Fitr and Eid al-Adha. */
const EIDS = [
  { month: 10, day: 1 },
  { month: 12, day: 10 },
];

/** The two Eids of a school year by the Umm al-Qura calendar, some of them on weekends or in holidays. */
export function observanceDays(schoolYear: number): readonly string[] {
  const known = knownDays.get(schoolYear);
  if (known !== undefined) return known;
  const begins = Temporal.PlainDate.from(`${schoolYear}-08-01`);
  const firstYear = begins.withCalendar('islamic-umalqura').year;
  const days = [firstYear, firstYear + 1]
    .flatMap((year) => EIDS.map((eid) => Temporal.PlainDate.from({ ...eid, year, calendar: 'islamic-umalqura' })))
    .map((date) => date.withCalendar('iso8601').toString())
    .filter((on) => on >= `${schoolYear}-08-01` && on < `${schoolYear + 1}-08-01`);
  knownDays.set(schoolYear, days);
  return days;
}

const knownDays = new Map<number, readonly string[]>();

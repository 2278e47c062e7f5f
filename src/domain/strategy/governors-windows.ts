import type { IsoDate } from '../calendar/iso-date.ts';
import type { DueWindow } from './cadence-windows.ts';
import type { SchoolYear } from './school-year.ts';

const OPENS_SCHOOL_DAYS_BEFORE = 5;
const FALLBACK_MONTHS = ['11', '03', '06'];

/**
 * The meetings that the school has set. A term for which it has set none falls back on the first school day of November,
 * March or June, whichever lies in it (AMB-38). A meeting belongs to the last term that began before it, so that setting
 * its date moves the fallback and makes nothing new.
 */
export function governorsWindows(year: SchoolYear): DueWindow[] {
  const set = year.governorsMeetOn.filter((on) => isIn(year, on));
  const termsWithMeeting = new Set(set.map((on) => termNumberOf(year, on)));
  const fallback = FALLBACK_MONTHS.flatMap((month) => year.days.all.find((on) => on.slice(5, 7) === month) ?? []);
  const meetings = [...set, ...fallback.filter((on) => !termsWithMeeting.has(termNumberOf(year, on)))];
  const byTerm = Map.groupBy([...new Set(meetings)].toSorted(), (on) => termNumberOf(year, on));
  return [...byTerm].flatMap(([term, dates]) =>
    dates.map((dueOn, index) => ({
      period: `governors-${term}${index === 0 ? '' : `-${index + 1}`}`,
      opensOn: opensBefore(year, dueOn),
      dueOn,
    })),
  );
}

function opensBefore({ days }: SchoolYear, dueOn: IsoDate): IsoDate {
  const [first = dueOn] = days.all;
  return days.add(dueOn, -OPENS_SCHOOL_DAYS_BEFORE) ?? (first < dueOn ? first : dueOn);
}

/** From 1; a meeting before the first term is for the first. */
function termNumberOf({ terms }: SchoolYear, on: IsoDate): number {
  return Math.max(1, terms.filter(({ firstOn }) => firstOn <= on).length);
}

function isIn({ schoolYear }: SchoolYear, on: IsoDate): boolean {
  return on >= `${schoolYear}-08-01` && on < `${schoolYear + 1}-08-01`;
}

import type { IsoDate } from '../calendar/iso-date.ts';
import type { Cadence, DayWindow } from './cadence.ts';
import { windowsOf } from './cadence-windows.ts';
import type { Provision, StrategyRole } from './provision.ts';
import { schoolYearsOf, type SchoolYear } from './school-year.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';

/** A provision falling due. */
export interface Occurrence {
  /** The same whatever becomes of the calendar: "S0-36/half-termly/2026/3". */
  readonly key: string;
  readonly provisionId: string;
  readonly title: string;
  readonly roles: readonly StrategyRole[];
  /** The days within which it is done, both included. */
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly cadence: Cadence['unit'];
  /** When in the day, for what is daily or has its hour. */
  readonly window: DayWindow | null;
}

export interface DueQuestion {
  readonly provisions: readonly Provision[];
  readonly calendars: readonly SchoolCalendar[];
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The governors' meetings that the school has set; a term without one falls back on a month (AMB-38). */
  readonly governorsMeetOn?: readonly IsoDate[];
}

/**
 * What is open or falls due between two dates, both included, by due date. Nothing comes of a provision that is inactive
 * or a duplicate (AMB-41, AMB-42), nor of a cadence without a date: an event, a threshold, ongoing work.
 */
export function dueBetween({ provisions, calendars, from, to, governorsMeetOn = [] }: DueQuestion): Occurrence[] {
  const years = schoolYearsOf(calendars, governorsMeetOn);
  return provisions
    .filter(({ active, duplicateOf }) => active && duplicateOf === null)
    .flatMap((provision) => years.flatMap((year) => occurrencesOf(provision, year)))
    .filter(({ opensOn, dueOn }) => opensOn <= to && from <= dueOn)
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.opensOn, b.opensOn));
}

/** What two cadences of a provision put into the same period is the same work, and is done once. */
function occurrencesOf({ id, title, roles, cadence }: Provision, year: SchoolYear): Occurrence[] {
  const all = cadence.flatMap((each) =>
    windowsOf(each, year).map(({ period, opensOn, dueOn }) => {
      const window = 'window' in each ? (each.window ?? null) : null;
      const key = [id, each.unit, year.schoolYear, period, ...(window === null ? [] : [window])].join('/');
      return { key, provisionId: id, title, roles, opensOn, dueOn, cadence: each.unit, window };
    }),
  );
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

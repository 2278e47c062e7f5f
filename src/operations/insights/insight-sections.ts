import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import { sessionsOf, spanOf } from '../../domain/calendar/school-sessions.ts';
import type { AttendanceFigures } from '../../domain/figures/attendance-figures.ts';
import type { GroupFigures } from '../../domain/figures/group-figures.ts';
import { countCodes, type CodeCount } from '../../domain/insights/count-codes.ts';
import { groupGaps, type GroupGap } from '../../domain/insights/group-gaps.ts';
import { hideThinTimes } from '../../domain/insights/hide-small-groups.ts';
import type { InsightPeriod } from '../../domain/insights/insight-periods.ts';
import { figuresOfAll, leagueTables, type LeagueTables } from '../../domain/insights/league-tables.ts';
import { isOfNationalCohort } from '../../domain/insights/national-figures.ts';
import { figuresAt, pupilsAtLeast, tallySessions, type SessionTally } from '../../domain/insights/session-tally.ts';
import { standingOverTime, type StandingOn } from '../../domain/insights/standing-over-time.ts';
import { timeBuckets, weekdayHalves, type TimeBucket } from '../../domain/insights/time-buckets.ts';
import type { School } from '../../domain/school.ts';
import { SMALLEST_GROUP_SHOWN } from '../../domain/figures/group-figures.ts';
import { besideLastYear, type BesideLastYear } from './beside-last-year.ts';
import type { InsightsScope } from './insights-scope.ts';
import { withinDays, type LoadedPupil } from './load-counted-pupils.ts';

export interface TimeLine extends Omit<TimeBucket, 'halfDays'> {
  readonly figures: AttendanceFigures | null;
}

export interface InsightSections {
  readonly whole: GroupFigures;
  readonly days: readonly TimeLine[];
  readonly weeks: readonly TimeLine[];
  readonly halfTerms: readonly TimeLine[];
  readonly standings: readonly StandingOn[];
  readonly gaps: readonly GroupGap[] | null;
  readonly codes: readonly CodeCount[] | null;
  /** Ten: Monday morning to Friday afternoon. */
  readonly weekdays: readonly (AttendanceFigures | null)[];
  readonly leagues: LeagueTables;
  readonly lastYear: (BesideLastYear & { readonly whose: 'school' | 'same pupils' }) | null;
  /** Pupils of the ages that national figures count. */
  readonly ofNationalCohort: GroupFigures;
}

export interface SectionsOf {
  readonly school: School;
  readonly calendar: SchoolCalendar;
  readonly period: InsightPeriod;
  readonly scope: InsightsScope;
  readonly asked: readonly LoadedPupil[];
  readonly everybody: readonly LoadedPupil[];
  readonly last: { readonly calendar: SchoolCalendar; readonly pupils: readonly LoadedPupil[] } | null;
  /** Whether not the whole school was asked for. */
  readonly isNarrowed: boolean;
}

export function insightSections(given: SectionsOf): InsightSections {
  const { school, calendar, period, scope, asked, isNarrowed } = given;
  const pupils = withinDays(asked, period);
  const sessions = sessionsOf(calendar);
  const span = spanOf(sessions, period.firstOn, period.lastOn);
  const tally = tallySessions(pupils);
  const smallest = scope.group === null ? scope.smallest : SMALLEST_GROUP_SHOWN;
  const isByName = scope.smallest === 1;
  const timesBy = (kind: 'day' | 'week' | 'half-term') => timeLines(tally, timeBuckets(calendar, span, kind), smallest);
  const weeks = timesBy('week');
  const lastDays = weeks.map(({ lastOn }) => lastOn);
  const mayCodes = scope.mayGroups && scope.group === null && (isByName || !isNarrowed);
  // A group of a form, or of a year beside its other years, could be found by subtraction: groups have no league tables.
  const leagues = scope.group === null ? leaguesOf(given, smallest) : { years: [], forms: [] };
  return {
    whole: figuresOfAll(pupils),
    days: isByName ? timesBy('day') : [],
    ...{ weeks, leagues },
    halfTerms: timesBy('half-term'),
    standings: standingOverTime(asked, school.strategy.bands, lastDays),
    gaps: scope.mayGroups && scope.group === null ? groupGaps(pupils, scope.splits, scope.splitYears) : null,
    codes: mayCodes ? countCodes(pupils, SMALLEST_GROUP_SHOWN) : null,
    weekdays: hidden(tally, weekdayHalves(sessions, span), smallest),
    lastYear: lastYearOf(given, span),
    ofNationalCohort: figuresOfAll(pupils.filter(isOfNationalCohort)),
  };
}

function timeLines(tally: SessionTally, buckets: readonly TimeBucket[], smallest: number): TimeLine[] {
  const figures = hidden(
    tally,
    buckets.map(({ halfDays }) => halfDays),
    smallest,
  );
  return buckets.map(({ firstOn, lastOn }, index) => ({ firstOn, lastOn, figures: figures[index] ?? null }));
}

function hidden(tally: SessionTally, times: readonly (readonly number[])[], smallest: number) {
  const isHidden = hideThinTimes(
    times.map((halfDays) => pupilsAtLeast(tally, halfDays)),
    smallest,
  );
  return times.map((halfDays, index) => (isHidden[index] === true ? null : figuresAt(tally, halfDays)));
}

/** Hidden among all the groups of the school, so that a question about one year hides what one about all years hides. */
function leaguesOf({ everybody, period, asked }: SectionsOf, smallest: number): LeagueTables {
  const isAsked = new Set(asked.map(({ form, yearGroup }) => `${yearGroup} ${form}`));
  const years = new Set(asked.map(({ yearGroup }) => yearGroup));
  const { years: yearLines, forms } = leagueTables(withinDays(everybody, period), smallest);
  const isWholeYear = (yearGroup: number) =>
    everybody.filter((pupil) => pupil.yearGroup === yearGroup).length ===
    asked.filter((pupil) => pupil.yearGroup === yearGroup).length;
  return {
    years: yearLines.filter(({ yearGroup }) => years.has(yearGroup) && isWholeYear(yearGroup)),
    forms: forms.filter(({ form, yearGroup }) => isAsked.has(`${yearGroup} ${form}`)),
  };
}

function lastYearOf({ calendar, last, asked, isNarrowed }: SectionsOf, span: { first: number; end: number }) {
  if (last === null) return null;
  const same = new Set(asked.map(({ pupilId }) => pupilId));
  const pupils = isNarrowed ? last.pupils.filter(({ pupilId }) => same.has(pupilId)) : last.pupils;
  const beside = besideLastYear({ calendar, pupils: asked }, span, { calendar: last.calendar, pupils });
  return beside === null ? null : { ...beside, whose: isNarrowed ? ('same pupils' as const) : ('school' as const) };
}

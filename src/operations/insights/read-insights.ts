import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import { insightPeriods, type InsightPeriod } from '../../domain/insights/insight-periods.ts';
import type { NationalFigures } from '../../domain/insights/national-figures.ts';
import type { Person } from '../../domain/person.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { insightSections, type InsightSections } from './insight-sections.ts';
import { insightsScope, type InsightsAsked, type InsightsScope } from './insights-scope.ts';
import { loadCountedPupils } from './load-counted-pupils.ts';

export interface ReadInsightsNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly national: NationalFigures;
}

export interface Insights {
  readonly asOf: Date;
  readonly today: IsoDate;
  readonly period: InsightPeriod;
  readonly periods: readonly InsightPeriod[];
  readonly scope: InsightsScope;
  /** Null where too few pupils stand behind what was asked for. */
  readonly sections: InsightSections | null;
  readonly national: NationalFigures;
}

/** Figures of the pupils whom a person may be told of, over a period; null where no calendar knows the day. Audited. */
export function readInsights({ database, clock, national }: ReadInsightsNeeds) {
  return async (school: School, person: Person, asked: InsightsAsked): Promise<Insights | null> => {
    const { records } = database;
    const now = clock();
    const today = schoolTime(school, now).on;
    const calendar = calendarFor(school, today);
    if (calendar === undefined) return null;
    const periods = insightPeriods(calendar, today);
    const period = periods.find(({ id }) => id === asked.period) ?? periods[0];
    if (period === undefined) return null;
    const roll = await records.pupils.all(school.schoolId);
    const attributes = await records.ladder.attributes(school.schoolId);
    const known = { roll, attributes };
    const pupils = await loadCountedPupils(records, school.schoolId, calendar, today, known);
    const scope = insightsScope(pupils, person, asked);
    const before = school.calendars.find(({ schoolYear }) => schoolYear === schoolYearOf(today) - 1);
    const lastPupils =
      before === undefined || scope.asked === null
        ? []
        : await loadCountedPupils(records, school.schoolId, before, `${before.schoolYear + 1}-07-31`, known);
    await records.audit.record({
      schoolId: school.schoolId,
      at: now,
      personId: person.personId,
      verb: 'insights.read',
      subject: `${scope.asked?.length ?? 0} pupils, ${period.id}`,
      pupilIds: scope.asked?.map(({ pupilId }) => pupilId) ?? [],
      reason: scope.reasons,
    });
    const sections =
      scope.asked === null
        ? null
        : insightSections({
            ...{ school, calendar, period, scope, asked: scope.asked, everybody: pupils },
            last: before === undefined ? null : { calendar: before, pupils: lastPupils },
            isNarrowed: asked.yearGroup !== null || scope.group !== null || scope.reach.length < pupils.length,
          });
    return { asOf: now, today, period, periods, scope, sections, national };
  };
}

import type { Insights, readInsights } from '../../operations/insights/read-insights.ts';
import { problemAnswer, type Route } from '../route.ts';
import { insightsBody } from './insights-body.ts';

export interface InsightsRouteNeeds {
  readonly readInsights: ReturnType<typeof readInsights>;
}

export function insightsRoute({ readInsights: read }: InsightsRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/insights',
    verb: 'insights.read',
    handle: async ({ school, person, query }) => {
      const { period = 'year', yearGroup = '', group = '' } = query;
      if (!/^(-?\d{1,2})?$/.test(yearGroup)) {
        return problemAnswer(400, 'bad-request', 'The year group must be a number, or left out for all.');
      }
      const asked = {
        period,
        yearGroup: yearGroup === '' ? null : Number(yearGroup),
        group: group === '' ? null : group,
      };
      const insights: Insights | null = await read(school, person, asked);
      if (insights === null)
        return problemAnswer(404, 'not-found', 'No calendar of the school knows this school year.');
      return { status: 200, body: insightsBody(school, insights, asked.yearGroup) };
    },
  };
}

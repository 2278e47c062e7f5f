import { insightsPage, type InsightsPage } from '../../http/insights-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

/** Which figures: of a period by its id, and of a year group or a group or of all. */
export interface InsightsAsked {
  readonly period: string;
  readonly yearGroup: number | null;
  readonly group: string | null;
}

export interface InsightsClient {
  readonly page: (asked: InsightsAsked) => Promise<ApiAnswer<InsightsPage>>;
}

export function createInsightsClient(call: CallServer): InsightsClient {
  return {
    page: ({ period, yearGroup, group }) => {
      const query = new URLSearchParams({
        period,
        ...(yearGroup !== null && { yearGroup: String(yearGroup) }),
        ...(group !== null && { group }),
      });
      return call({ path: `/api/insights?${query.toString()}`, schema: insightsPage });
    },
  };
}

import { z } from 'zod';
import type { readAbsentLists } from '../../operations/read-absent-lists.ts';
import type { AbsentListPage } from '../contract.ts';
import { problemAnswer, type Route } from '../route.ts';

export interface AbsentListRouteNeeds {
  readonly readAbsentLists: ReturnType<typeof readAbsentLists>;
}

const query = z.object({ yearGroup: z.coerce.number().int().optional() });

export function absentListRoute({ readAbsentLists: read }: AbsentListRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/absent-list',
    verb: 'absent-list.read',
    handle: async ({ school, person, query: given }) => {
      const asked = query.safeParse(given);
      if (!asked.success) return problemAnswer(400, 'bad-request', 'yearGroup is a whole number, for example 9.');
      const lists = await read(school, person, asked.data.yearGroup ?? null);
      if (lists === null) return problemAnswer(404, 'no-session', 'No register has opened yet today.');
      const body: AbsentListPage = {
        on: lists.on,
        session: lists.session,
        asOf: lists.readAt?.toISOString() ?? null,
        years: lists.years.map(({ yearGroup, pupils, arrived, missingRegisters }) => ({
          yearGroup,
          pupils: [...pupils],
          arrived: [...arrived],
          missingRegisters: [...missingRegisters],
        })),
      };
      return { status: 200, body };
    },
  };
}

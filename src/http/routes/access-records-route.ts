import { z } from 'zod';
import type { readAccessRecords } from '../../operations/access-records/read-access-records.ts';
import { accessRecordsQuery, type AccessRecords } from '../access-records-contract.ts';
import { problemAnswer, type Route } from '../route.ts';

export interface AccessRecordsRouteNeeds {
  readonly readAccessRecords: ReturnType<typeof readAccessRecords>;
}

/** Who has looked at a pupil, and who has done what. */
export function accessRecordsRoute({ readAccessRecords: read }: AccessRecordsRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/access-records',
    verb: 'access-record.read',
    handle: async ({ school, person, query }) => {
      const asked = accessRecordsQuery.safeParse(query);
      if (!asked.success) return problemAnswer(400, 'bad-request', z.prettifyError(asked.error));
      const { pupilId = null, personId = null, before = null } = asked.data;
      const page = await read(school, person, { pupilId, personId, before });
      if (page === null) return problemAnswer(403, 'not-allowed', 'Records of access are for the safeguarding lead.');
      const records = page.records.map((record) => ({ ...record, at: record.at.toISOString() }));
      const body: AccessRecords = { records, before: page.before, since: page.since?.toISOString() ?? null };
      return { status: 200, body };
    },
  };
}

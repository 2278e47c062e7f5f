import { z } from 'zod';
import { isIsoDate } from '../../domain/calendar/iso-date.ts';
import type { checkRecentChain } from '../../operations/access-records/check-recent-chain.ts';
import type { RecordsAsked } from '../../operations/access-records/find-records.ts';
import type { exportAccessRecords } from '../../operations/access-records/export-access-records.ts';
import type {
  readAccessRecords,
  readAccessRecordsChoices,
} from '../../operations/access-records/read-access-records.ts';
import {
  accessRecordsFilter,
  accessRecordsQuery,
  type AccessRecords,
  type AccessRecordsChoices,
  type AccessRecordsFilter,
  type ChainState,
} from '../access-records-contract.ts';
import { problemAnswer, type Route } from '../route.ts';

export interface AccessRecordsRoutesNeeds {
  readonly readAccessRecords: ReturnType<typeof readAccessRecords>;
  readonly readAccessRecordsChoices: ReturnType<typeof readAccessRecordsChoices>;
  readonly checkRecentChain: ReturnType<typeof checkRecentChain>;
  readonly exportAccessRecords: ReturnType<typeof exportAccessRecords>;
}

const NOT_ALLOWED = problemAnswer(403, 'not-allowed', 'Records of access are for the safeguarding lead.');
const CSV = 'text/csv; charset=utf-8';

/** Who has looked at a pupil, and who has done what. */
export function accessRecordsRoutes(needs: AccessRecordsRoutesNeeds): Route[] {
  return [pageRoute(needs), choicesRoute(needs), chainRoute(needs), fileRoute(needs)];
}

function pageRoute({ readAccessRecords: read }: AccessRecordsRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/access-records',
    verb: 'access-record.read',
    handle: async ({ school, person, query }) => {
      const asked = accessRecordsQuery.safeParse(query);
      if (!asked.success) return problemAnswer(400, 'bad-request', z.prettifyError(asked.error));
      const fault = faultOfDays(asked.data);
      if (fault !== null) return problemAnswer(400, 'bad-request', fault);
      const page = await read(school, person, { ...askedOf(asked.data), before: asked.data.before ?? null });
      if (page === null) return NOT_ALLOWED;
      const records = page.records.map((record) => ({ ...record, at: record.at.toISOString() }));
      const body: AccessRecords = { records, before: page.before, since: page.since?.toISOString() ?? null };
      return { status: 200, body };
    },
  };
}

function choicesRoute({ readAccessRecordsChoices: read }: AccessRecordsRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/access-records/choices',
    verb: 'access-record.read',
    handle: async ({ school, person }) => {
      const choices = await read(school, person);
      if (choices === null) return NOT_ALLOWED;
      const body: AccessRecordsChoices = { people: [...choices.people], pupils: [...choices.pupils] };
      return { status: 200, body };
    },
  };
}

function chainRoute({ checkRecentChain: check }: AccessRecordsRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/access-records/chain',
    verb: 'access-record.read',
    handle: async ({ school, person }) => {
      const state = await check(school, person);
      if (state === null) return NOT_ALLOWED;
      const body: ChainState = { ...state, faults: [...state.faults] };
      return { status: 200, body };
    },
  };
}

function fileRoute({ exportAccessRecords: take }: AccessRecordsRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/access-records/file',
    verb: 'access-record.export',
    handle: async ({ school, person, query }) => {
      const asked = accessRecordsFilter.safeParse(query);
      if (!asked.success) return problemAnswer(400, 'bad-request', z.prettifyError(asked.error));
      const fault = faultOfDays(asked.data);
      if (fault !== null) return problemAnswer(400, 'bad-request', fault);
      const taken = await take(school, person, askedOf(asked.data));
      switch (taken.kind) {
        case 'not-allowed':
          return problemAnswer(403, 'not-allowed', taken.message);
        case 'too-many':
          return problemAnswer(400, 'bad-request', taken.message);
        case 'file':
          return {
            status: 200,
            body: undefined,
            file: { name: taken.fileName, type: CSV, bytes: new TextEncoder().encode(taken.text) },
          };
      }
    },
  };
}

/** Null where the days can be asked for. */
function faultOfDays({ from, to }: AccessRecordsFilter): string | null {
  const isDay = (on: string | undefined) => on === undefined || isIsoDate(on);
  if (!isDay(from) || !isDay(to)) return 'Say "from" and "to" as days of the calendar, such as 2026-11-23.';
  return from !== undefined && to !== undefined && to < from ? 'The last day is before the first.' : null;
}

function askedOf(filter: AccessRecordsFilter): RecordsAsked {
  const { pupilId = null, personId = null, kind = null, from = null, to = null } = filter;
  return { pupilId, personId, kind, from, to };
}

import { isIsoDate } from '../../domain/calendar/iso-date.ts';
import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import { why } from '../../domain/authorise.ts';
import { bandsOfSelector } from '../../domain/provisions/bands-of-selector.ts';
import type { School } from '../../domain/school.ts';
import { roleTitle } from '../../domain/strategy/role-title.ts';
import type { exportProvisions } from '../../operations/provisions/export-provisions.ts';
import type { readProvisions, ProvisionsRead } from '../../operations/provisions/read-provisions.ts';
import type { recordProvision } from '../../operations/provisions/record-provision.ts';
import { provisionSaid, type ProvisionRecorded, type ProvisionsPage } from '../provisions-contract.ts';
import { problemAnswer, type Route, type RouteRequest } from '../route.ts';
import { taking } from '../taking.ts';

export interface ProvisionsRoutesNeeds {
  readonly readProvisions: ReturnType<typeof readProvisions>;
  readonly recordProvision: ReturnType<typeof recordProvision>;
  readonly exportProvisions: ReturnType<typeof exportProvisions>;
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function provisionsRoutes(needs: ProvisionsRoutesNeeds): Route[] {
  const { readProvisions: read, recordProvision: record, exportProvisions: take } = needs;
  return [
    {
      method: 'get',
      path: '/api/provisions',
      verb: 'provisions.read',
      handle: async ({ school, person, query }) => {
        const span = spanAsked(query);
        if (span === null) return problemAnswer(400, 'bad-request', 'Say "from" and "to" as 2026-11-23.');
        const outcome = await read(school, person, span);
        if (outcome.kind === 'too-long') return problemAnswer(400, 'bad-request', outcome.message);
        const mayExport = why(person, 'provisions.export', {}).kind === 'allowed';
        const body: ProvisionsPage = { ...pageOf(school, outcome), ...span, mayExport };
        return { status: 200, body };
      },
    },
    {
      method: 'get',
      path: '/api/provisions/workbook',
      verb: 'provisions.export',
      handle: async ({ school, person, query }) => {
        const span = spanAsked(query);
        if (span === null) return problemAnswer(400, 'bad-request', 'Say "from" and "to" as 2026-11-23.');
        const outcome = await take(school, person, span);
        switch (outcome.kind) {
          case 'document':
            return {
              status: 200,
              body: undefined,
              file: { name: outcome.fileName, type: EXCEL, bytes: outcome.bytes },
            };
          case 'not-allowed':
            return problemAnswer(403, 'not-allowed', outcome.message);
          case 'too-long':
            return problemAnswer(400, 'bad-request', outcome.message);
        }
      },
    },
    taking(provisionSaid, {
      method: 'post',
      path: '/api/provisions/records',
      verb: 'provisions.record',
      handle: async ({ school, person, body }) => {
        const outcome = await record(school, person, body);
        switch (outcome.kind) {
          case 'recorded':
            return { status: 200, body: outcome satisfies ProvisionRecorded };
          case 'not-allowed':
            return problemAnswer(403, 'not-allowed', outcome.message);
          case 'unknown':
            return problemAnswer(404, 'not-found', outcome.message);
          case 'too-early':
          case 'no-reason':
            return problemAnswer(400, 'bad-request', outcome.message);
        }
      },
    }),
  ];
}

export function spanAsked({ from, to }: RouteRequest['query']): { from: string; to: string } | null {
  return from !== undefined && to !== undefined && isIsoDate(from) && isIsoDate(to) ? { from, to } : null;
}

type Read = Extract<ProvisionsRead, { kind: 'provisions' }>;

function pageOf(school: School, { asOf, today, lines, namesPeople, mayRecord }: Read) {
  const { strategy, calendars, staff } = school;
  const nameOf = (id: string) => staff.find(({ personId }) => personId === id)?.name ?? 'A former colleague';
  const byProvision = Map.groupBy(lines, ({ provisionId }) => provisionId);
  return {
    asOf: asOf.toISOString(),
    today,
    mayRecord,
    spans: spansOf(calendars),
    bands: strategy.bands.map(({ id, label }) => ({ id, label })),
    provisions: strategy.provisions.flatMap(({ id, title, area, does, roles, selector }) => {
      const own = byProvision.get(id) ?? [];
      if (own.length === 0) return [];
      return [
        {
          ...{ provisionId: id, title, area, does },
          owners: [...new Set(roles.map((role) => roleTitle(strategy, role)))],
          bandIds: bandsOfSelector(selector, strategy.bands),
          occurrences: own.map(({ key, cadence, opensOn, dueOn, window, status, isLate, evidence }) => ({
            ...{ key, cadence, opensOn, dueOn, window, status, isLate },
            evidence: evidence.map(({ kind, says, words, note, by, at }) => ({
              ...{ kind, says, words, at: at.toISOString() },
              note: namesPeople ? note : '',
              by: namesPeople && by !== null ? nameOf(by) : null,
            })),
          })),
        },
      ];
    }),
  };
}

/** "Autumn 2026/27". */
function spansOf(calendars: School['calendars']): ProvisionsPage['spans'] {
  return calendars.flatMap(({ terms }) =>
    terms.map(({ name, startsOn, endsOn }) => {
      const year = schoolYearOf(startsOn);
      return { name: `${name} ${year}/${(year + 1) % 100}`, from: startsOn, to: endsOn };
    }),
  );
}

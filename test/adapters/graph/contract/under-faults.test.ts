import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createListChanges } from '../../../../src/adapters/graph/list-changes.ts';
import { createListProvisioner } from '../../../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../../../src/adapters/graph/school-lists.ts';
import { createSiteLists } from '../../../../src/adapters/graph/site-lists.ts';
import { LIST_DEFINITIONS } from '../../../../src/domain/lists/list-definitions.ts';
import type { SchoolLists } from '../../../../src/operations/ports.ts';
import { readList } from '../../../../src/operations/read-lists.ts';
import { printOf, writtenFields } from '../../../../src/operations/risk-register-row.ts';
import { sendListWrite } from '../../../../src/operations/send-list-write.ts';
import { DATABASE_KINDS } from '../../../support/open-test-database.ts';
import { testDatabase } from '../../../support/test-database.ts';
import { startSchoolTenant, type SchoolTenant } from '../school-tenant.ts';
import { createVirtualTimer } from '../virtual-timer.ts';

const LIST = 'risk-register';
const REGISTER = LIST_DEFINITIONS[LIST].displayName;
const PUPILS = 4;
const VERSIONS = 3;
const HOUR_MS = 3_600_000;

interface Trouble {
  readonly what: string;
  readonly faults: readonly {
    readonly match: { readonly method?: string; readonly path: string };
    readonly effect: object;
    readonly times: number;
    readonly skip?: number;
  }[];
  /** The process dies after every such call to SharePoint took effect, and before it is written down here. */
  readonly diesAfter?: number;
}

const graphError = (status: number, code: string) => ({ status, body: { error: { code, message: code } } });
const on = (method: string, path: string, effect: object, times: number, skip = 0) => {
  return { match: { method, path }, effect, times, skip };
};
const NEW = '/items$';
const CHANGE = '/fields$';

const TROUBLES: readonly Trouble[] = [
  { what: 'nothing', faults: [] },
  { what: '412 though nobody changed the row', faults: [on('PATCH', CHANGE, graphError(412, 'resourceModified'), 5)] },
  {
    what: '422',
    faults: [
      on('POST', NEW, graphError(422, 'notSupported'), 5),
      on('PATCH', CHANGE, graphError(422, 'notSupported'), 5),
    ],
  },
  {
    what: '429 with Retry-After',
    faults: [
      on('POST', NEW, { status: 429, retryAfterSeconds: 40 }, 9),
      on('PATCH', CHANGE, { status: 429, retryAfterSeconds: 40 }, 9),
    ],
  },
  {
    what: '503 for an hour and more',
    faults: [on('POST', '.', { status: 503 }, 25), on('PATCH', '.', { status: 503 }, 25)],
  },
  { what: '403, until consent is given', faults: [on('POST', NEW, graphError(403, 'accessDenied'), 6)] },
  { what: '404 for the list', faults: [on('GET', '/lists$', graphError(404, 'itemNotFound'), 3)] },
  {
    what: '504 after it took effect',
    faults: [on('POST', NEW, { acceptThenStatus: 504 }, 3), on('PATCH', CHANGE, { acceptThenStatus: 504 }, 5)],
  },
  {
    what: 'a connection that breaks after it took effect',
    faults: [on('POST', NEW, { acceptThenDrop: true }, 3, 1), on('PATCH', CHANGE, { acceptThenDrop: true }, 5, 1)],
  },
  {
    what: 'an answer lost, and then no looking',
    faults: [on('POST', NEW, { acceptThenDrop: true }, 2), on('GET', NEW, { status: 503 }, 9)],
  },
  { what: 'a process that dies after every third request', faults: [], diesAfter: 3 },
];

let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.tune({ enforceResourceUnits: false });
  const { graph, site } = parts();
  await createListProvisioner(graph, site).provision(() => undefined);
});
afterEach(() => tenant.clearFaults());
afterAll(() => tenant.stop());

/** As a process that has just started has them. */
function parts() {
  const graph = tenant.graph({ timer: createVirtualTimer() });
  const site = createSiteLists(graph, tenant.school.siteUrl);
  return { graph, site, lists: createSchoolLists(graph, site), changes: createListChanges(graph, site) };
}

const board = z.array(z.object({ hits: z.number() }));
async function faultHits(): Promise<readonly number[]> {
  const answer = await fetch(`${tenant.url}/control/faults`);
  return board.parse(await answer.json()).map(({ hits }) => hits);
}

function dying(lists: SchoolLists, after: number | undefined, count: { calls: number }): SchoolLists {
  const thenDie = async <T>(work: Promise<T>): Promise<T> => {
    const outcome = await work;
    count.calls += 1;
    if (after !== undefined && count.calls % after === 0) throw new Error('killed');
    return outcome;
  };
  return {
    ...lists,
    create: (list, fields) => thenDie(lists.create(list, fields)),
    update: (list, itemId, etag, fields) => thenDie(lists.update(list, itemId, etag, fields)),
  };
}

describe.each(DATABASE_KINDS)('nothing that people wrote is lost, with the %s database', (kind) => {
  const opened = testDatabase(kind);

  test.each(TROUBLES)(
    'when SharePoint answers with $what',
    async ({ faults, diesAfter }) => {
      const { listWrites } = opened.database.records;
      const run = randomUUID();
      const pupils = Array.from({ length: PUPILS }, (_, index) => `${run}-${index}`);
      let machine = new Date('2026-11-25T19:00:00Z');
      for (const [index, rowKey] of pupils.entries()) {
        let before = printOf({});
        for (let version = 1; version <= VERSIONS; version += 1) {
          const fields = writtenFields('Olu Officer', `${rowKey}, words ${version}`, null);
          const requestedAt = new Date(Date.UTC(2026, 10, 25, 9, index, version));
          await listWrites.request({
            ...{ writeId: `${rowKey} ${version}`, schoolId: run, list: LIST, rowKey, itemId: null, etag: null },
            ...{ basedOn: before, fields, requestedBy: 'officer', requestedAt },
          });
          before = printOf(fields);
        }
      }
      for (const { match, effect, times, skip = 0 } of faults) await tenant.fault(match, effect, { times, skip });

      const count = { calls: 0 };
      let deaths = 0;
      for (let round = 0; round < 60 && (await listWrites.waiting(run, LIST)).length > 0; round += 1) {
        machine = new Date(machine.getTime() + HOUR_MS);
        const listsOf = () => dying(parts().lists, diesAfter, count);
        const needs = { database: opened.database, clock: () => machine, machineClock: () => machine, listsOf };
        for (const writeId of (await listWrites.due(machine)).filter((id) => id.startsWith(run))) {
          await sendListWrite(needs)(writeId).catch((problem: unknown) => {
            expect(problem).toEqual(new Error('killed'));
            deaths += 1;
          });
        }
      }

      expect(await listWrites.notWritten(run, LIST)).toEqual([]);
      const rows = (await tenant.rows(REGISTER)).filter(({ fields }) => String(fields['Key']).startsWith(run));
      expect(rows.map(({ fields }) => [fields['Key'], fields['Narrative']]).sort()).toEqual(
        pupils.map((key) => [key, `${key}, words ${VERSIONS}`]).sort(),
      );
      // Every fault was met, and a process that dies did so.
      for (const hits of await faultHits()) expect(hits).toBeGreaterThan(0);
      if (diesAfter !== undefined) expect(deaths).toBeGreaterThan(2);

      // The replica says the same, though the feed stops in the middle and its cursor expires.
      const follow = () => {
        const { changes } = parts();
        return readList({ database: opened.database, clock: () => machine, changesOf: () => changes })(run, LIST);
      };
      await tenant.fault({ method: 'GET', path: '/delta$' }, { status: 503 }, { times: 9 });
      await expect(follow()).rejects.toMatchObject({ status: 503 });
      await tenant.clearFaults();
      await follow();
      await tenant.tune({ expireDeltaTokens: true });
      await follow();
      const replica = (await opened.database.records.listItems.all(run, LIST)).map(({ fields }) => fields['Narrative']);
      const inSharePoint = (await tenant.rows(REGISTER)).map(({ fields }) => fields['Narrative'] ?? null);
      expect(replica.sort()).toEqual(inSharePoint.sort());
    },
    60_000,
  );
});

test('a batch of which some rows are throttled, lost and refused makes each of the others once', async () => {
  const run = randomUUID();
  const rows = Array.from({ length: 45 }, (_, index) => ({ Key: `${run}-${index}`, Title: 'A pupil' }));
  await tenant.fault({ method: 'POST', path: NEW }, { status: 429, retryAfterSeconds: 20 }, { skip: 3, times: 4 });
  await tenant.fault({ method: 'POST', path: NEW }, { acceptThenStatus: 504 }, { skip: 9, times: 4 });
  await tenant.fault({ method: 'POST', path: NEW }, { status: 503 }, { skip: 20, times: 4 });
  const bad = { Key: `${run}-bad`, Missed: 'many' };
  const first = await parts().lists.createMany(LIST, [...rows, bad]);
  expect(first.at(-1)?.kind).toBe('refused');
  const again = await parts().lists.createMany(LIST, rows);
  expect(again.map(({ kind }) => kind)).toEqual(rows.map(() => 'written'));
  const there = (await tenant.rows(REGISTER)).filter(({ fields }) => String(fields['Key']).startsWith(run));
  expect(there.map(({ fields }) => fields['Key']).sort()).toEqual(rows.map(({ Key }) => Key).sort());
});

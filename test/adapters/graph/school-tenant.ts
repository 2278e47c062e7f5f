import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { createEntraClient } from '../../../src/adapters/graph/entra-client.ts';
import type { EntraClient } from '../../../src/adapters/graph/entra-client.ts';
import { createGraphClient } from '../../../src/adapters/graph/graph-client.ts';
import type { GraphClient, GraphSettings } from '../../../src/adapters/graph/graph-client.ts';
import type { Timer } from '../../../src/adapters/graph/resource-unit-budget.ts';
import { startTenant } from '../../../src/local-tenant/start-tenant.ts';

const schoolAnswer = z.object({
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  teamId: z.string(),
  teamGroupId: z.string(),
  siteId: z.string(),
  siteUrl: z.string(),
  serviceUrl: z.string(),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
});

const journalAnswer = z.array(z.object({ method: z.string(), path: z.string(), status: z.number() }));
const rowsAnswer = z.object({
  items: z.array(z.object({ itemId: z.string(), fields: z.record(z.string(), z.unknown()) })),
});
const silent = { warn: () => undefined };

const realTimer: Timer = {
  nowMs: () => performance.now(),
  wait: (durationMs) => delay(durationMs),
};

export type SchoolTenant = Awaited<ReturnType<typeof startSchoolTenant>>;

/** The local tenant on a free port, the app's clients for it, and its controls. */
export async function startSchoolTenant() {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-graph-'));
  const tenant = await startTenant({
    port: 0,
    dataFolder: path.join(folder, 'data'),
    inboxFolder: path.join(folder, 'inbox'),
    botUrl: 'http://127.0.0.1:1/api/messages',
    tabUrl: 'http://127.0.0.1:1/tab/',
    today: '2026-11-23',
  });
  const control = createControl(tenant.url);
  const school = schoolAnswer.parse(await control.get('/control/school'));
  const entra = (over: Partial<{ tenantId: string; clientId: string; secret: string }> = {}): EntraClient =>
    createEntraClient({
      tenantId: over.tenantId ?? school.tenantId,
      clientId: over.clientId ?? school.clientId,
      credential: { kind: 'secret', secret: over.secret ?? school.clientSecret },
      loginUrl: tenant.url,
      log: silent,
    });
  return {
    url: tenant.url,
    school,
    ...control.verbs,
    entra,
    graph: (over: Partial<GraphSettings> = {}): GraphClient => {
      const settings = { accessToken: entra().accessToken, graphUrl: tenant.url, version: '0.0.0', licences: 50_001 };
      return createGraphClient({ ...settings, timer: realTimer, log: silent, ...over });
    },
    async stop() {
      await tenant.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function createControl(url: string) {
  const ask = async (method: string, route: string, body?: object): Promise<unknown> => {
    const response = await fetch(url + route, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${route} answered ${response.status}: ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };
  /** 502 says that no bot answered; the app is installed all the same. */
  const installBot = () => fetch(`${url}/control/install`, { method: 'POST' });
  const listRoute = (listName: string): string => `/control/sharepoint/${encodeURIComponent(listName)}`;
  return {
    get: (route: string) => ask('GET', route),
    verbs: {
      installBot,
      fault: (match: { method?: string; path: string }, effect: object, more: { skip?: number; times?: number } = {}) =>
        ask('POST', '/control/faults', { match, effect, ...more }),
      clearFaults: () => ask('DELETE', '/control/faults'),
      tune: (limits: object) => ask('POST', '/control/graph/limits', limits),
      clearJournal: () => ask('DELETE', '/control/journal'),
      journal: async () => journalAnswer.parse(await ask('GET', '/control/journal')),
      rows: async (listName: string) => rowsAnswer.parse(await ask('GET', listRoute(listName))).items,
      personEdits: (listName: string, itemId: string, fields: object, personName: string) =>
        ask('POST', `${listRoute(listName)}/items/${itemId}`, { fields, personName }),
      /** As many as a school has after years: quicker than one by one. */
      personAddsRows: (listName: string, rows: readonly object[]) =>
        ask('POST', `${listRoute(listName)}/rows`, { rows, personName: 'Sam Sample' }),
      personDeletes: (listName: string, itemId: string, personName: string) =>
        ask('DELETE', `${listRoute(listName)}/items/${itemId}`, { personName }),
    },
  };
}

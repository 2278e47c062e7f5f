import { createServer } from 'node:http';
import { createClock } from '../../../src/local-tenant/clock.ts';
import { createFaultBoard, type FaultBoard } from '../../../src/local-tenant/control/fault-board.ts';
import { createJournal, type Journal } from '../../../src/local-tenant/control/journal.ts';
import { graphRoutes } from '../../../src/local-tenant/graph/graph-routes.ts';
import { createRequestListener } from '../../../src/local-tenant/http-server.ts';
import type { StoredMessage } from '../../../src/local-tenant/people/conversation-store.ts';
import type { AccessTokenCheck, TenantContext } from '../../../src/local-tenant/tenant-context.ts';
import { createTeam } from '../../../src/local-tenant/people/team.ts';
import { createTenantEvents, type TenantEvent } from '../../../src/local-tenant/tenant-events.ts';
import { listenOnLoopback, type LoopbackServer } from '../../support/listen-on-loopback.ts';

export const SITE_ID = 'school.example.com,0c4ee0b1-0001-4000-8000-000000000001,0c4ee0b1-0002-4000-8000-000000000002';
export const TEAM_ID = '0c4ee0b1-0003-4000-8000-000000000003';
export const CHANNEL_ID = '19:year-nine@thread.tacv2';
export const APP_ID = '0c4ee0b1-0004-4000-8000-000000000004';
export const PERSON = {
  personId: '0c4ee0b1-0005-4000-8000-000000000005',
  name: 'Wren Abara',
  email: 'wren.abara@example.com',
  roles: ['attendance-officer'],
  yearGroups: [],
  forms: [],
  jobTitle: 'Attendance officer',
};

/** What each of these words means as a bearer token. */
const TOKENS: Readonly<Record<string, AccessTokenCheck>> = {
  app: { kind: 'valid', appId: APP_ID, personId: null, roles: ['Sites.Selected'], scopes: [] },
  'other-app': { kind: 'valid', appId: 'another', personId: null, roles: ['Sites.ReadWrite.All'], scopes: [] },
  person: { kind: 'valid', appId: APP_ID, personId: PERSON.personId, roles: [], scopes: ['Sites.ReadWrite.All'] },
  admin: { kind: 'valid', appId: 'tools', personId: PERSON.personId, roles: [], scopes: ['Sites.FullControl.All'] },
  stranger: { kind: 'valid', appId: 'another', personId: null, roles: ['Sites.Selected'], scopes: [] },
  old: { kind: 'refused', reason: 'expired' },
  'for-the-bot': { kind: 'refused', reason: 'wrong-audience' },
};

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface GraphServer {
  readonly url: string;
  readonly faults: FaultBoard;
  readonly journal: Journal;
  readonly events: readonly TenantEvent[];
  readonly messages: StoredMessage[];
  /** Time as the limits see it, moved by the test alone. */
  passSeconds(seconds: number): void;
  /** Paths are below /v1.0 unless they begin with /control. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<GraphAnswer>;
  stop(): Promise<void>;
}

/** Graph alone on a port, with a clock and tokens of the test's making. */
export async function startGraphServer(): Promise<GraphServer> {
  const faults = createFaultBoard();
  const clock = createClock(new Date('2026-11-19T08:45:30.250Z'), () => new Date());
  const journal = createJournal(() => clock.now());
  const tenantEvents = createTenantEvents();
  const events: TenantEvent[] = [];
  tenantEvents.listen((event) => void events.push(event));
  const messages: StoredMessage[] = [];
  let elapsedMs = 0;
  const context: TenantContext = {
    url: '',
    clock,
    elapsedMs: () => elapsedMs,
    identity: { verifyAccessToken: (header) => Promise.resolve(checkOf(header)) },
    settings: SETTINGS,
    team: createTeam(SETTINGS),
    conversations: {
      channelMessages: (team, channel) => (team === TEAM_ID && channel === CHANNEL_ID ? messages : null),
    },
    chats: { messagesOf: () => null },
    events: tenantEvents,
    faults,
    journal,
  };
  const { url, stop } = await serve(context);

  return {
    ...{ url, faults, journal, events, messages },
    passSeconds: (seconds) => {
      elapsedMs += seconds * 1_000;
    },
    call: (method, path, body, headers) => callGraph(url, method, path, body, headers),
    stop,
  };
}

async function serve(context: TenantContext): Promise<LoopbackServer> {
  const { faults, journal } = context;
  const bugs: unknown[] = [];
  const routes = graphRoutes(context);
  const server = createServer(createRequestListener({ routes, faults, journal, reportBug: (bug) => bugs.push(bug) }));
  const { url, stop } = await listenOnLoopback(server);
  return {
    url,
    stop: async () => {
      await stop();
      if (bugs.length > 0) throw new AggregateError(bugs, 'A route of Graph threw.');
    },
  };
}

const SETTINGS: TenantContext['settings'] = {
  tenantId: '0c4ee0b1-0006-4000-8000-000000000006',
  clientId: APP_ID,
  clientSecret: 'not-used-here',
  schoolName: 'Invented School',
  teamId: '19:general@thread.tacv2',
  teamGroupId: TEAM_ID,
  teamName: 'Attendance',
  channels: [
    { id: '19:general@thread.tacv2', name: 'General' },
    { id: CHANNEL_ID, name: 'Year 9' },
  ],
  otherTeams: [],
  siteId: SITE_ID,
  siteUrl: 'https://school.example.com/sites/attendance',
  people: [PERSON],
};

function checkOf(header: string | undefined): AccessTokenCheck {
  const token = /^Bearer (.+)$/.exec(header ?? '')?.[1];
  if (token === undefined) return { kind: 'refused', reason: 'missing' };
  return TOKENS[token] ?? { kind: 'refused', reason: 'invalid' };
}

async function callGraph(
  url: string,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<GraphAnswer> {
  const target = path.startsWith('/control') ? path : `/v1.0${path}`;
  const response = await fetch(url + target, {
    method,
    headers: { authorization: 'Bearer app', 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
  };
}

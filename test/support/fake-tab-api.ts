import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import {
  absentList,
  actionsPage,
  impactPage,
  me,
  narrativeAnswer,
  narrativeEdit,
  problem,
  register,
  type AbsentListPage,
  type ActionsPage,
  type ImpactPage,
  type Me,
  type NarrativeAnswer,
  type NarrativeEdit,
  type Register,
  type RegisterRow,
} from '../../src/http/contract.ts';
import { actionAnswer, type ActionCalls } from './fake-action-api.ts';
import { meetingsPage } from '../../src/http/meeting-contract.ts';
import { answerBriefings, freshBriefings, type FakeBriefings } from './fake-briefings.ts';
import type { LadderPage } from '../../src/http/ladder-contract.ts';
import { answerRegisterPage, inventedRegisterPage, type FakeRegisterPage } from './fake-register-page.ts';
import { answerAccessRecords, inventedAccessRecords, type FakeAccessRecords } from './fake-access-records.ts';
import { LOOK_AS_HEADER } from '../../src/http/look-as-contract.ts';
import { answerLookAs, inventedLookAs, seenAs, type FakeLookAs } from './fake-look-as.ts';
import { answerUnsent, type FakeUnsent } from './fake-unsent.ts';
import { answerRepairs, inventedRepairs, type FakeRepairs } from './fake-repairs.ts';
import { answerProvisions, inventedProvisions, type FakeProvisions } from './fake-provisions.ts';
import { answerSettings, inventedSettings, type FakeSettings } from './fake-settings.ts';
import { pupilStory, type PupilStory } from '../../src/http/pupil-contract.ts';
import { insightsPage, type InsightsPage } from '../../src/http/insights-contract.ts';
import { answerCases, inventedCases, type FakeCases } from './fake-cases.ts';
import { asAsked, inventedInsights } from './invented-insights.ts';
import { inventedStory } from './invented-story.ts';
import { inventedActions, inventedImpact } from './invented-actions.ts';
import { inventedLadder, ladderAnswer } from './invented-ladder.ts';
import { inventedAbsentList, inventedMe, inventedRegister } from './invented-register.ts';
import { listenOnLoopback, type LoopbackServer } from './listen-on-loopback.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What the server holds and how it misbehaves; a test changes it as it likes. */
export interface FakeTabState {
  me: Me;
  register: Register;
  absentList: AbsentListPage;
  actions: ActionsPage;
  impact: ImpactPage;
  readonly actionCalls: ActionCalls;
  briefings: FakeBriefings;
  ladder: LadderPage;
  /** What was recorded on the ladder, in order. */
  readonly ladderRecords: unknown[];
  accessRecords: FakeAccessRecords;
  lookAs: FakeLookAs;
  unsent: FakeUnsent;
  repairs: FakeRepairs;
  settings: FakeSettings;
  provisions: FakeProvisions;
  registerPage: FakeRegisterPage;
  insights: InsightsPage;
  cases: FakeCases;
  /** Saves are taken and wait, as while SharePoint does not answer. */
  sharePointIsDown: boolean;
  /** Changes what is told of any pupil. */
  story: Partial<PupilStory>;
  /** Answers instead of the usual one for paths that begin so; `drop` cuts the connection. */
  overrides: Map<string, Answer | 'drop' | (() => Promise<Answer>)>;
  readonly requests: { readonly method: string; readonly path: string; readonly token: string; readonly as: string }[];
}

export interface FakeTabApi extends LoopbackServer {
  readonly state: FakeTabState;
  readonly reset: () => void;
}

/** The app's HTTP side as far as the tab sees it, held to the contract both ways, and the built tab under /tab/. */
export async function startFakeTabApi(): Promise<FakeTabApi> {
  const state = freshState();
  const server = createServer((request, response) => {
    void serve(state, request, response);
  });
  const listening = await listenOnLoopback(server);
  return {
    ...listening,
    state,
    reset: () => void Object.assign(state, freshState()),
  };
}

export function problemAnswer(status: number, code: string, message: string): Answer {
  return { status, body: problem.parse({ code, message }) };
}

/** Somebody else writes to a pupil's row, as in SharePoint itself. */
export function writeAsSomebodyElse(state: FakeTabState, pupilId: string, narrative: string): void {
  const row = rowOf(state, pupilId);
  if (row) putCase(state, row, { narrative, nextReviewOn: '2026-12-07', modifiedBy: 'Lee Example', waiting: false });
}

function freshState(): FakeTabState {
  return {
    me: inventedMe(),
    register: inventedRegister(1200),
    absentList: inventedAbsentList(),
    actions: inventedActions(),
    impact: inventedImpact(),
    actionCalls: { issued: [], answered: [] },
    briefings: freshBriefings(),
    ladder: inventedLadder(),
    ladderRecords: [],
    accessRecords: inventedAccessRecords(),
    lookAs: inventedLookAs(),
    unsent: { cards: [], asked: [] },
    repairs: inventedRepairs(),
    settings: inventedSettings(),
    provisions: inventedProvisions(),
    registerPage: inventedRegisterPage(inventedRegister(1200)),
    insights: inventedInsights(),
    cases: inventedCases(),
    sharePointIsDown: false,
    story: {},
    overrides: new Map(),
    requests: [],
  };
}

async function serve(state: FakeTabState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://tab.test');
  if (pathname.startsWith('/tab/')) return serveFile(pathname, response);
  const token = (request.headers.authorization ?? '').replace('Bearer ', '');
  const as = String(request.headers[LOOK_AS_HEADER] ?? '');
  state.requests.push({ method: request.method ?? '', path: pathname, token, as });
  const override = [...state.overrides].find(([prefix]) => pathname.startsWith(prefix))?.[1];
  if (override === 'drop') return void request.socket.destroy();
  const body = await text(request);
  const answer =
    typeof override === 'function'
      ? await override()
      : (override ?? route(state, { method: request.method ?? '', pathname, query, token, as, body }));
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.body));
}

const NO_MEETINGS = { asOf: '2026-11-23T08:45:00+00:00', meetings: [], mayPlan: [null], caps: [10], cap: 10 };

interface Asked {
  readonly method: string;
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly token: string;
  readonly as: string;
  readonly body: string;
}

function route(state: FakeTabState, { method, pathname, query, token, as, body }: Asked): Answer {
  if (!token.startsWith('header.')) return problemAnswer(401, 'not-signed-in', 'Sign in again.');
  if (as !== '' && method !== 'GET') return problemAnswer(403, 'not-allowed', 'You can change nothing.');
  if (pathname === '/api/me' && as !== '') return { status: 200, body: me.parse(seenAs(state.me, state.lookAs, as)) };
  if (pathname === '/api/me') return { status: 200, body: me.parse(state.me) };
  if (pathname === '/api/register') return { status: 200, body: register.parse(state.register) };
  if (pathname === '/api/absent-list') return { status: 200, body: absentList.parse(state.absentList) };
  const answered = actionAnswer(state.actionCalls, pathname, body);
  if (answered !== null) return answered;
  if (pathname === '/api/actions') return { status: 200, body: actionsPage.parse(state.actions) };
  if (pathname === '/api/actions/impact') return { status: 200, body: impactPage.parse(state.impact) };
  const ofBriefings = answerBriefings(state.briefings, method, pathname, body);
  if (ofBriefings !== null) return ofBriefings;
  if (pathname.startsWith('/api/ladder')) return ladderAnswer(state, pathname, body);
  const ofCases = answerCases(state.cases, method, pathname, body);
  if (ofCases !== null) return ofCases;
  const ofRegister = answerRegisterPage(
    state.registerPage,
    { method, pathname, body },
    { rows: state.register.rows, put: (row, on) => putReview(state, row, on) },
  );
  if (ofRegister !== null) return ofRegister;
  if (pathname === '/api/meetings') return { status: 200, body: meetingsPage.parse(NO_MEETINGS) };
  const ofAccess = answerAccessRecords(state.accessRecords, pathname, query);
  if (ofAccess !== null) return ofAccess;
  const ofLookAs = answerLookAs(state.lookAs, pathname);
  if (ofLookAs !== null) return ofLookAs;
  const ofUnsent = answerUnsent(state.unsent, pathname, body);
  if (ofUnsent !== null) return ofUnsent;
  const ofRepairs = answerRepairs(state.repairs, method, pathname, body);
  if (ofRepairs !== null) return ofRepairs;
  const ofSettings = answerSettings(state.settings, method, pathname, body);
  if (ofSettings !== null) return ofSettings;
  const ofProvisions = answerProvisions(state.provisions, pathname, query, body);
  if (ofProvisions !== null) return ofProvisions;
  if (pathname === '/api/insights') return { status: 200, body: insightsPage.parse(asAsked(state.insights, query)) };
  const storyOf = /^\/api\/pupils\/([^/]+)\/story$/.exec(pathname)?.[1];
  const told = storyOf && rowOf(state, decodeURIComponent(storyOf));
  if (told)
    return {
      status: 200,
      body: pupilStory.parse({ ...inventedStory(told), ...state.cases.inStory(), ...state.story }),
    };
  const pupilId = /^\/api\/register\/([^/]+)\/narrative$/.exec(pathname)?.[1];
  const row = pupilId && rowOf(state, decodeURIComponent(pupilId));
  if (!row) return problemAnswer(404, 'not-found', `There is nothing at ${pathname}.`);
  return save(state, row, narrativeEdit.parse(JSON.parse(body)));
}

function save(state: FakeTabState, row: RegisterRow, edit: NarrativeEdit): Answer {
  if (row.case && row.case.etag !== edit.etag) {
    const { narrative, nextReviewOn, etag, modifiedBy, modifiedAt } = row.case;
    const yours = { narrative: edit.narrative, nextReviewOn: edit.nextReviewOn };
    return answerWith(409, {
      kind: 'conflict',
      yours,
      theirs: { narrative, nextReviewOn, etag, modifiedBy, modifiedAt },
    });
  }
  const { narrative, nextReviewOn } = edit;
  const waiting = state.sharePointIsDown;
  const saved = putCase(state, row, { narrative, nextReviewOn, modifiedBy: state.me.name, waiting });
  return waiting ? answerWith(202, { kind: 'waiting', row: saved }) : answerWith(200, { kind: 'saved', row: saved });
}

function answerWith(status: number, body: NarrativeAnswer): Answer {
  return { status, body: narrativeAnswer.parse(body) };
}

type Written = Pick<NonNullable<RegisterRow['case']>, 'narrative' | 'nextReviewOn' | 'modifiedBy' | 'waiting'>;

function putCase(state: FakeTabState, row: RegisterRow, written: Written): RegisterRow {
  const version = Number(row.case?.etag.split(',')[1]?.replace('"', '') ?? 0) + 1;
  const changed: RegisterRow = {
    ...row,
    case: { ...written, etag: `"${row.pupilId},${version}"`, modifiedAt: state.me.now },
  };
  const rows = state.register.rows.map((other) => (other.pupilId === row.pupilId ? changed : other));
  state.register = { ...state.register, rows };
  return changed;
}

function putReview(state: FakeTabState, row: RegisterRow, nextReviewOn: string | null): void {
  const narrative = row.case?.narrative ?? '';
  putCase(state, row, { narrative, nextReviewOn, modifiedBy: state.me.name, waiting: false });
}

function rowOf(state: FakeTabState, pupilId: string): RegisterRow | undefined {
  return state.register.rows.find((row) => row.pupilId === pupilId);
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const folder = path.resolve(import.meta.dirname, '../../dist');

async function serveFile(pathname: string, response: ServerResponse): Promise<void> {
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const content = await readFile(file).catch(() => null);
  response.writeHead(content === null ? 404 : 200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    // As strict as the app itself, so that nothing in the tab comes to need more.
    'content-security-policy':
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' https://res.cdn.office.net",
  });
  response.end(content);
}

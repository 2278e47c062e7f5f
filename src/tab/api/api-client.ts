import type { z } from 'zod';
import {
  absentList,
  actionsPage,
  impactPage,
  me,
  narrativeAnswer,
  problem,
  register,
  type AbsentListPage,
  type ActionsPage,
  type ImpactPage,
  type Me,
  type NarrativeAnswer,
  type NarrativeEdit,
  type Register,
} from '../../http/contract.ts';
import {
  actionImpact,
  actionOffer,
  answerTaken,
  issueAnswer,
  previewAnswer,
  type ActionDraft,
  type ActionImpact,
  type ActionOffer,
  type AnswerRequest,
  type AnswerTaken,
  type IssueAnswer,
  type IssueRequest,
  type PreviewAnswer,
} from '../../http/actions-contract.ts';
import { createAccessRecordsClient, type AccessRecordsClient } from './access-records-client.ts';
import { createFetchFile } from './fetch-file.ts';
import { createMeetingClient, type MeetingClient } from './meeting-client.ts';
import { pupilStory, type PupilStory } from '../../http/pupil-contract.ts';
import { createBriefingsClient, type BriefingsClient } from './briefings-client.ts';
import { createCasesClient, type CasesClient } from './cases-client.ts';
import { createInsightsClient, type InsightsClient } from './insights-client.ts';
import { createListRepairsClient, type ListRepairsClient } from './list-repairs-client.ts';
import { createProvisionsClient, type ProvisionsClient } from './provisions-client.ts';
import { createSettingsClient, type SettingsClient } from './settings-client.ts';
import { createRegisterClient, type RegisterClient } from './register-client.ts';
import { createUnsentClient, type UnsentClient } from './unsent-client.ts';
import { askerHeaders, type Asker } from './asker.ts';
import { createLookAsClient, type LookAsClient } from './look-as-client.ts';
import { createLadderApi, type LadderApi } from './ladder-api.ts';
import { failureOfStatus, NOT_UNDERSTOOD, OFFLINE, SIGN_IN_FAILED, type ApiAnswer } from './api-failure.ts';

export interface ApiClient extends LadderApi {
  readonly me: () => Promise<ApiAnswer<Me>>;
  readonly register: () => Promise<ApiAnswer<Register>>;
  readonly absentList: () => Promise<ApiAnswer<AbsentListPage>>;
  readonly actions: () => Promise<ApiAnswer<ActionsPage>>;
  readonly impact: () => Promise<ApiAnswer<ImpactPage>>;
  readonly actionOffer: () => Promise<ApiAnswer<ActionOffer>>;
  readonly previewAction: (draft: ActionDraft) => Promise<ApiAnswer<PreviewAnswer>>;
  readonly issueAction: (request: IssueRequest) => Promise<ApiAnswer<IssueAnswer>>;
  readonly answerAction: (actionId: string, request: AnswerRequest) => Promise<ApiAnswer<AnswerTaken>>;
  readonly actionImpact: (actionId: string) => Promise<ApiAnswer<ActionImpact>>;
  readonly accessRecords: AccessRecordsClient;
  readonly lookAs: LookAsClient;
  readonly briefings: BriefingsClient;
  readonly cases: CasesClient;
  readonly insights: InsightsClient;
  readonly meeting: MeetingClient;
  readonly listRepairs: ListRepairsClient;
  readonly provisions: ProvisionsClient;
  readonly settings: SettingsClient;
  readonly registerPage: RegisterClient;
  readonly unsent: UnsentClient;
  readonly pupilStory: (pupilId: string) => Promise<ApiAnswer<PupilStory>>;
  readonly saveNarrative: (pupilId: string, edit: NarrativeEdit) => Promise<ApiAnswer<NarrativeAnswer>>;
}

export interface Call<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  readonly send?: { readonly method: 'PUT' | 'POST'; readonly body: unknown };
}

/** One route of the server, asked as the person who is signed in. */
export type CallServer = <T>(call: Call<T>) => Promise<ApiAnswer<T>>;

const TIMEOUT_MS = 20_000;

/** The server's routes as functions. They never reject: what can go wrong is a value (`ApiFailure`). */
export function createApiClient(asker: Asker): ApiClient {
  return {
    me: () => call(asker, { path: '/api/me', schema: me }),
    register: () => call(asker, { path: '/api/register', schema: register }),
    absentList: () => call(asker, { path: '/api/absent-list', schema: absentList }),
    actions: () => call(asker, { path: '/api/actions', schema: actionsPage }),
    impact: () => call(asker, { path: '/api/actions/impact', schema: impactPage }),
    actionOffer: () => call(asker, { path: '/api/actions/offer', schema: actionOffer }),
    previewAction: (body) =>
      call(asker, { path: '/api/actions/preview', schema: previewAnswer, send: { method: 'POST', body } }),
    issueAction: (body) => call(asker, { path: '/api/actions', schema: issueAnswer, send: { method: 'POST', body } }),
    answerAction: (actionId, body) =>
      call(asker, {
        path: `/api/actions/${encodeURIComponent(actionId)}/answer`,
        schema: answerTaken,
        send: { method: 'POST', body },
      }),
    actionImpact: (actionId) =>
      call(asker, { path: `/api/actions/${encodeURIComponent(actionId)}/impact`, schema: actionImpact }),
    meeting: createMeetingClient((request) => call(asker, request), createFetchFile(asker)),
    accessRecords: createAccessRecordsClient((request) => call(asker, request), createFetchFile(asker)),
    lookAs: createLookAsClient((request) => call(asker, request)),
    briefings: createBriefingsClient((request) => call(asker, request)),
    cases: createCasesClient((request) => call(asker, request)),
    insights: createInsightsClient((request) => call(asker, request)),
    listRepairs: createListRepairsClient((request) => call(asker, request)),
    provisions: createProvisionsClient((request) => call(asker, request), createFetchFile(asker)),
    settings: createSettingsClient((request) => call(asker, request)),
    registerPage: createRegisterClient((request) => call(asker, request), createFetchFile(asker)),
    unsent: createUnsentClient((request) => call(asker, request)),
    pupilStory: (pupilId) =>
      call(asker, { path: `/api/pupils/${encodeURIComponent(pupilId)}/story`, schema: pupilStory }),
    saveNarrative: (pupilId, edit) =>
      call(asker, {
        path: `/api/register/${encodeURIComponent(pupilId)}/narrative`,
        schema: narrativeAnswer,
        send: { method: 'PUT', body: edit },
      }),
    ...createLadderApi((request) => call(asker, request)),
  };
}

async function call<T>(asker: Asker, request: Call<T>): Promise<ApiAnswer<T>> {
  const first = await callOnce(asker, request);
  if (first.kind === 'ok' || first.failure.kind !== 'not-signed-in') return first;
  asker.tokens.forget();
  return callOnce(asker, request);
}

async function callOnce<T>(asker: Asker, { path, schema, send: sent }: Call<T>): Promise<ApiAnswer<T>> {
  const token = await asker.tokens.get().catch(() => null);
  if (token === null) return { kind: 'failed', failure: SIGN_IN_FAILED };
  const answer = await send(path, askerHeaders(token, asker), sent).catch(() => null);
  if (answer === null) return { kind: 'failed', failure: OFFLINE };
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return { kind: 'ok', value: parsed.data };
  if (answer.status < 400) return { kind: 'failed', failure: NOT_UNDERSTOOD };
  const told = problem.safeParse(answer.body);
  return { kind: 'failed', failure: failureOfStatus(answer.status, told.success ? told.data.message : null) };
}

interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
}

async function send(path: string, headers: Record<string, string>, sent: Call<unknown>['send']): Promise<RawAnswer> {
  const response = await fetch(path, {
    headers: { ...headers, ...(sent && { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(sent && { method: sent.method, body: JSON.stringify(sent.body) }),
  });
  const text = await response.text();
  return { status: response.status, body: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

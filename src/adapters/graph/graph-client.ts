import { AuthenticationHandler, Client, ResponseType, TelemetryHandler } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Log } from '../../operations/ports.ts';
import { EntraProblem } from './entra-problem.ts';
import { sendInBatches } from './graph-batch.ts';
import type { BatchAnswer } from './graph-batch.ts';
import { GraphProblem } from './graph-problem.ts';
import { nameOf, pathOfLink, readAnswer } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import { GRAPH_URL, createGraphTransport } from './graph-transport.ts';
import { createPatientSender } from './patient-sender.ts';
import type { RawAnswer } from './patient-sender.ts';
import { createResourceUnitBudget } from './resource-unit-budget.ts';
import type { Priority, Timer } from './resource-unit-budget.ts';
import { resourceUnitsOf } from './resource-units.ts';

export interface GraphSettings {
  /** Gives the app's token for a scope: `EntraClient.accessToken`. */
  readonly accessToken: (scope: string) => Promise<string>;
  /** Where Graph is; the local tenant's address in the demo and in tests. */
  readonly graphUrl?: string;
  /** The app's version, for the User-Agent by which Microsoft knows who is asking. */
  readonly version: string;
  /** Microsoft 365 licences of the tenant; decides the limit (microsoft.md 5.5). */
  readonly licences: number;
  /** The part of the limit that this process uses; 0.8 unless told otherwise. Divide it between replicas. */
  readonly share?: number;
  readonly timer: Timer;
  readonly timeoutMs?: number;
  readonly log: Pick<Log, 'warn'>;
}

export interface GraphPage {
  readonly items: readonly unknown[];
  /** On the last page of a delta: the path to ask next time. */
  readonly deltaPath: string | null;
}

/** The one door to Graph v1.0. Everything thrown is a GraphProblem. */
export interface GraphClient {
  /** Gives the parsed JSON of a success, null where it had no body. */
  send(request: GraphRequest, priority: Priority): Promise<unknown>;
  /** Follows `@odata.nextLink`, one page at a time as it is asked for. */
  pages(path: string, priority: Priority): AsyncGenerator<GraphPage, void, undefined>;
  batch(requests: readonly GraphRequest[], priority: Priority): Promise<readonly BatchAnswer[]>;
}

const SCOPE = 'https://graph.microsoft.com/.default';
const TIMEOUT_MS = 15_000;
const SHARE = 0.8;
/** A list of 30,000 rows has 150 pages of 200; a service that never ends its pages is not followed for ever. */
const MAX_PAGES = 1_000;

const pageBody = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

export function createGraphClient(settings: GraphSettings): GraphClient {
  const { timer, licences, log } = settings;
  const budget = createResourceUnitBudget({ licences, share: settings.share ?? SHARE, timer });
  const sender = createPatientSender({ attempt: createAttempt(settings), budget, timer, log });
  const send: GraphClient['send'] = (request, priority) =>
    sender.send(request, resourceUnitsOf(request.method, request.path), priority);
  return {
    send,
    batch: (requests, priority) => sendInBatches(requests, priority, { sender, budget, timer }),
    async *pages(path, priority) {
      let next: string | null = path;
      for (let count = 0; next !== null; count += 1) {
        const request: GraphRequest = { method: 'GET', path: next };
        if (count === MAX_PAGES) throw tooManyPages(request);
        const page = readAnswer(pageBody, await send(request, priority), nameOf(request));
        next = pathOrNull(page['@odata.nextLink']);
        yield { items: page.value, deltaPath: pathOrNull(page['@odata.deltaLink']) };
      }
    },
  };
}

function createAttempt(settings: GraphSettings): (request: GraphRequest) => Promise<RawAnswer> {
  const { accessToken, version, graphUrl = GRAPH_URL, timeoutMs = TIMEOUT_MS } = settings;
  const client = Client.initWithMiddleware({
    middleware: [
      new AuthenticationHandler({ getAccessToken: () => accessToken(SCOPE) }),
      new TelemetryHandler(),
      createGraphTransport({ graphUrl, version, timeoutMs }),
    ],
  });
  return async (request) => {
    // Asked for before the library does (MSAL remembers it), because the library would disguise a refusal by Entra ID.
    await accessToken(SCOPE).catch((failure: unknown) => {
      throw signInFailed(failure);
    });
    try {
      const response = rawResponse.parse(await callLibrary(client, request));
      return { status: response.status, headers: response.headers, body: parseJson(await response.text()) };
    } catch (failure) {
      throw noAnswer(request, failure);
    }
  };
}

const rawResponse = z.instanceof(Response);

async function callLibrary(client: Client, { method, path, body, ifMatch }: GraphRequest): Promise<unknown> {
  const call = client.api(path).responseType(ResponseType.RAW);
  if (ifMatch !== undefined) call.header('If-Match', ifMatch);
  switch (method) {
    case 'GET':
      return (await call.get()) as unknown;
    case 'POST':
      return (await call.post(body)) as unknown;
    case 'DELETE':
      return (await call.delete()) as unknown;
    case 'PATCH':
      return (await call.patch(body)) as unknown;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function signInFailed(failure: unknown): unknown {
  if (!(failure instanceof EntraProblem)) return failure;
  const { message, retry } = failure;
  return new GraphProblem({ status: 401, code: 'sign-in-failed', message, retry, cause: failure });
}

function noAnswer(request: GraphRequest, cause: unknown): GraphProblem {
  const message = `Graph gave no answer to ${nameOf(request)}.`;
  return new GraphProblem({ status: null, code: 'no-answer', message, retry: true, cause });
}

function tooManyPages(request: GraphRequest): GraphProblem {
  const message = `${nameOf(request)} did not end after ${MAX_PAGES} pages.`;
  return new GraphProblem({ status: 200, code: 'too-many-pages', message, retry: false });
}

function pathOrNull(link: string | undefined): string | null {
  return link === undefined ? null : pathOfLink(link);
}

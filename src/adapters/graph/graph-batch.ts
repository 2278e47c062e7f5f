import { z } from 'zod';
import { GraphProblem, problemOfAnswer } from './graph-problem.ts';
import { nameOf, readAnswer } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import { ATTEMPTS, PATIENCE_MS, backOffMs } from './patient-sender.ts';
import type { PatientSender } from './patient-sender.ts';
import type { Priority, ResourceUnitBudget, Timer } from './resource-unit-budget.ts';
import { resourceUnitsOf } from './resource-units.ts';

export type BatchAnswer =
  { readonly kind: 'done'; readonly body: unknown } | { readonly kind: 'problem'; readonly problem: GraphProblem };

export interface BatchParts {
  readonly sender: PatientSender;
  readonly budget: ResourceUnitBudget;
  readonly timer: Timer;
}

/** `$batch` takes 20 requests (microsoft.md 5.4). */
const BATCH_SIZE = 20;

const batchBody = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.unknown().optional(),
    }),
  ),
});

type InnerResponse = z.infer<typeof batchBody>['responses'][number];

/**
 * Sends requests 20 at a time and gives an answer for each, in order. An inner 429 or 503 is sent again after its own
 * Retry-After. When a whole batch fails, its requests and those not yet sent get that problem: nothing is thrown.
 */
export async function sendInBatches(
  requests: readonly GraphRequest[],
  priority: Priority,
  parts: BatchParts,
): Promise<readonly BatchAnswer[]> {
  const answers: BatchAnswer[] = [];
  for (let start = 0; start < requests.length; start += BATCH_SIZE) {
    try {
      answers.push(...(await sendOneBatch(requests.slice(start, start + BATCH_SIZE), priority, parts)));
    } catch (problem) {
      if (!(problem instanceof GraphProblem)) throw problem;
      return [...answers, ...requests.slice(start).map(() => ({ kind: 'problem', problem }) as const)];
    }
  }
  return answers;
}

async function sendOneBatch(
  requests: readonly GraphRequest[],
  priority: Priority,
  parts: BatchParts,
): Promise<readonly BatchAnswer[]> {
  const answers = new Map<number, BatchAnswer>();
  const { timer } = parts;
  const giveUpAtMs = timer.nowMs() + PATIENCE_MS[priority];
  let open = requests.map((_request, index) => index);
  for (let tries = 1; open.length > 0; tries += 1) {
    const round = await sendRound(requests, open, priority, parts);
    for (const [index, answer] of round) answers.set(index, answer);
    open = open.filter((index) => throttling(round.get(index)) !== null);
    const waitMs = longestWaitMs(round) ?? backOffMs(tries);
    if (open.length === 0 || tries === ATTEMPTS || timer.nowMs() + waitMs > giveUpAtMs) break;
    await timer.wait(waitMs);
  }
  return requests.map((request, index) => answers.get(index) ?? unanswered(request));
}

async function sendRound(
  requests: readonly GraphRequest[],
  open: readonly number[],
  priority: Priority,
  { sender, budget }: BatchParts,
): Promise<ReadonlyMap<number, BatchAnswer>> {
  const inner = requests.flatMap((request, index) => (open.includes(index) ? [{ request, index }] : []));
  const units = inner.reduce((sum, { request }) => sum + resourceUnitsOf(request.method, request.path), 0);
  const body = { requests: inner.map(({ request, index }) => innerRequest(request, index)) };
  const answer = await sender.send({ method: 'POST', path: '/$batch', body }, units, priority);
  const { responses } = readAnswer(batchBody, answer, 'POST /$batch');
  const byId = new Map(responses.map((response) => [response.id, response]));
  return new Map(
    inner.map(({ request, index }) => {
      const response = byId.get(String(index));
      return [index, response === undefined ? unanswered(request) : answerOf(request, response, budget)];
    }),
  );
}

function innerRequest({ method, path, body, ifMatch }: GraphRequest, index: number): object {
  const headers = {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
  };
  return { id: String(index), method, url: path, headers, ...(body === undefined ? {} : { body }) };
}

function answerOf(request: GraphRequest, response: InnerResponse, budget: ResourceUnitBudget): BatchAnswer {
  const headers = new Headers(response.headers ?? {});
  budget.heed(response.status, headers);
  if (response.status >= 200 && response.status < 300) return { kind: 'done', body: response.body };
  return { kind: 'problem', problem: problemOfAnswer(nameOf(request), response.status, headers, response.body) };
}

function unanswered(request: GraphRequest): BatchAnswer {
  const message = `Graph left ${nameOf(request)} out of its answer to a batch.`;
  return { kind: 'problem', problem: new GraphProblem({ status: null, code: 'no-answer', message, retry: true }) };
}

/** The problem of a request that was not let in and may be sent again. */
function throttling(answer: BatchAnswer | undefined): GraphProblem | null {
  if (answer?.kind !== 'problem') return null;
  return answer.problem.status === 429 || answer.problem.status === 503 ? answer.problem : null;
}

function longestWaitMs(round: ReadonlyMap<number, BatchAnswer>): number | null {
  const waits = [...round.values()].map((answer) => throttling(answer)?.retryAfterMs ?? null);
  const named = waits.filter((wait) => wait !== null);
  return named.length === 0 ? null : Math.max(...named);
}

import type { Log } from '../../operations/ports.ts';
import { GraphProblem, problemOfAnswer } from './graph-problem.ts';
import { nameOf } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import type { Priority, ResourceUnitBudget, Timer } from './resource-unit-budget.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or null where there was none. */
  readonly body: unknown;
}

export interface SenderParts {
  /** One request on the wire; throws GraphProblem "no-answer" or "sign-in-failed". */
  readonly attempt: (request: GraphRequest) => Promise<RawAnswer>;
  readonly budget: ResourceUnitBudget;
  readonly timer: Timer;
  readonly log: Pick<Log, 'warn'>;
}

export interface PatientSender {
  /** Gives the body of a 2xx answer. Throws GraphProblem. */
  send(request: GraphRequest, units: number, priority: Priority): Promise<unknown>;
}

/** How long waits and repeats may take before the caller is told to come back later. */
export const PATIENCE_MS = { person: 10_000, background: 180_000 } as const;
export const ATTEMPTS = 4;
const FIRST_WAIT_MS = 1_000;

/**
 * Sends within the budget and asks again where that is safe. In place of the library's RetryHandler, which repeats a
 * POST after 504 although it may have been carried out, spends no budget on repeats and keeps a person waiting for 17
 * seconds (microsoft.md 5.6).
 */
export function createPatientSender({ attempt, budget, timer, log }: SenderParts): PatientSender {
  const sendOnce = async (
    request: GraphRequest,
    units: number,
    priority: Priority,
    patienceMs: number,
  ): Promise<unknown> => {
    const tooLongMs = await budget.spend(units, priority, patienceMs);
    if (tooLongMs !== null) throw outOfBudget(request, tooLongMs);
    const { status, headers, body } = await attempt(request);
    if (units > 0) budget.heed(status, headers);
    if (status >= 200 && status < 300) return body;
    throw problemOfAnswer(nameOf(request), status, headers, body);
  };
  return {
    async send(request, units, priority) {
      const giveUpAtMs = timer.nowMs() + PATIENCE_MS[priority];
      for (let tries = 1; ; tries += 1) {
        try {
          return await sendOnce(request, units, priority, giveUpAtMs - timer.nowMs());
        } catch (problem) {
          if (!(problem instanceof GraphProblem) || !mayRepeat(request, problem) || tries === ATTEMPTS) throw problem;
          const waitMs = problem.retryAfterMs ?? backOffMs(tries);
          if (timer.nowMs() + waitMs > giveUpAtMs) throw problem;
          log.warn({ status: problem.status, code: problem.code, waitMs }, `Asking Graph again: ${nameOf(request)}`);
          await timer.wait(waitMs);
        }
      }
    },
  };
}

/** After 429 and 503 nothing was done; after anything else a POST may have been carried out, and its caller looks first. */
function mayRepeat(request: GraphRequest, problem: GraphProblem): boolean {
  if (!problem.retry || problem.code === 'own-budget') return false;
  return problem.status === 429 || problem.status === 503 || request.method !== 'POST';
}

/** 1, 2, 4 seconds, each up to a quarter longer so that several processes do not come back together. */
export function backOffMs(tries: number): number {
  return FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + Math.random() / 4);
}

function outOfBudget(request: GraphRequest, waitMs: number): GraphProblem {
  return new GraphProblem({
    status: 429,
    code: 'own-budget',
    message: `${nameOf(request)} was not sent: this app's share of SharePoint's limit is used up for now.`,
    retry: true,
    retryAfterMs: waitMs,
  });
}

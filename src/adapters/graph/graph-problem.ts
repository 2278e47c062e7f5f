import { z } from 'zod';

/** Graph did not do what was asked. The only error that leaves the door, so that callers decide by `status` and `retry`. */
export class GraphProblem extends Error {
  override readonly name = 'GraphProblem';
  /** Null when no answer came: the request may or may not have been carried out. */
  readonly status: number | null;
  /** Graph's own code ("itemNotFound", "activityLimitReached"), or ours: "no-answer", "sign-in-failed", "list-missing". */
  readonly code: string;
  /** True when the same request may succeed later without anyone's help. */
  readonly retry: boolean;
  /** How long Graph asked us to wait, if it did. */
  readonly retryAfterMs: number | null;

  constructor(facts: GraphProblemFacts) {
    super(facts.message, { cause: facts.cause });
    this.status = facts.status;
    this.code = facts.code;
    this.retry = facts.retry;
    this.retryAfterMs = facts.retryAfterMs ?? null;
  }
}

export interface GraphProblemFacts {
  readonly status: number | null;
  readonly code: string;
  readonly message: string;
  readonly retry: boolean;
  readonly retryAfterMs?: number | null;
  readonly cause?: unknown;
}

/** Statuses after which Graph may be asked again (microsoft.md 5.5, 5.6). Never 412 or 500. */
const RETRY_STATUSES = new Set([429, 502, 503, 504]);
const MESSAGE_LENGTH = 300;

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string().catch('') }) });

/** The problem told by an answer that is not a success. `what` is the method and path, without the query. */
export function problemOfAnswer(what: string, status: number, headers: Headers, body: unknown): GraphProblem {
  const parsed = errorBody.safeParse(body);
  const code = parsed.success ? parsed.data.error.code : `http-${status}`;
  const said = parsed.success ? parsed.data.error.message.slice(0, MESSAGE_LENGTH) : 'no explanation';
  return new GraphProblem({
    status,
    code,
    message: `Graph answered ${status} ${code} to ${what}: ${said}`,
    retry: RETRY_STATUSES.has(status),
    retryAfterMs: retryAfterMs(headers),
  });
}

/** The longer of Retry-After and RateLimit-Reset (microsoft.md 5.5), in milliseconds; both are counts of seconds. */
export function retryAfterMs(headers: Headers): number | null {
  const waits = ['retry-after', 'ratelimit-reset']
    .map((name) => countIn(headers, name))
    .filter((wait) => wait !== null);
  return waits.length === 0 ? null : Math.max(...waits) * 1000;
}

/** A header that holds a whole number, or null. */
export function countIn(headers: Headers, name: string): number | null {
  const text = headers.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

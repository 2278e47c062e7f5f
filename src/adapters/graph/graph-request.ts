import type { z } from 'zod';
import { GraphProblem } from './graph-problem.ts';
import { GRAPH_URL } from './graph-transport.ts';

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** After the version: `/sites/…`. Ids inside it are already encoded. */
  readonly path: string;
  readonly body?: object;
  /** Carry the request out only if the item still has this etag. */
  readonly ifMatch?: string;
}

/** A request as logs and errors name it. The query stays out: a filter holds a pupil's key. */
export function nameOf({ method, path }: GraphRequest): string {
  return `${method} ${path.split('?', 1)[0] ?? ''}`;
}

/** The path of a link that Graph gave (nextLink, deltaLink); a link to anywhere else is not followed with our token. */
export function pathOfLink(link: string): string {
  const base = `${GRAPH_URL}/v1.0/`;
  if (!link.startsWith(base)) throw strangeAnswer(`a link that does not begin with ${base}`);
  return link.slice(base.length - 1);
}

/** Parses a successful answer. Throws GraphProblem "strange-answer" where it is not of the documented shape. */
export function readAnswer<T>(schema: z.ZodType<T>, body: unknown, what: string): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw strangeAnswer(`an answer to ${what} that could not be read (${faults.slice(0, 3).join('; ')})`);
}

function strangeAnswer(what: string): GraphProblem {
  return new GraphProblem({ status: 200, code: 'strange-answer', message: `Graph gave ${what}.`, retry: false });
}

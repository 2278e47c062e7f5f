import type { z } from 'zod';
import type { Verb } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';

/** One address of the tab's API. Who may use it is part of its definition, and the server refuses everybody else. */
export interface Route {
  readonly method: 'get' | 'put' | 'post';
  /** As restify writes it: `/api/register/:pupilId/narrative`. */
  readonly path: string;
  /** What the person does by it; null only says who they are. Narrower subjects are checked inside. */
  readonly verb: Verb | null;
  /** The form of the body: `taking` sets and enforces it. Every route that changes something has one. */
  readonly accepts?: z.ZodType;
  handle(request: RouteRequest): Promise<RouteAnswer>;
}

export interface RouteRequest {
  readonly person: Person;
  readonly school: School;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface RouteAnswer {
  readonly status: number;
  readonly body: unknown;
  /** In place of a body: a document that is taken out of the app. */
  readonly file?: AnswerFile;
}

export interface AnswerFile {
  /** ASCII, and nobody's name. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export function problemAnswer(status: number, code: string, message: string): RouteAnswer {
  return { status, body: { code, message } };
}

import { z } from 'zod';
import type { BotAnswer, delivered } from '../contract.ts';
import type { Answer } from '../shell-api.ts';

interface Problem {
  kind: 'problem';
  text: string;
}

/** What an Action.Execute led to (microsoft.md 2.2). */
export type CardAnswer =
  Problem | { kind: 'card'; card: unknown } | { kind: 'message'; text: string } | { kind: 'nothing' };

/** What opening or submitting a dialog led to. */
export type TaskAnswer =
  Problem | { kind: 'continue'; view: TaskView } | { kind: 'message'; text: string } | { kind: 'closed' };

export interface TaskView {
  title: string;
  card: unknown;
  width: TaskSize;
  height: TaskSize;
}

export type TaskSize = number | 'small' | 'medium' | 'large';

const CARD = 'application/vnd.microsoft.card.adaptive';
const complaint = z.object({ message: z.string() });
const cardBody = z.object({ statusCode: z.number(), type: z.string().default(''), value: z.unknown().optional() });

export function readCardAnswer(answer: Answer<BotAnswer>): CardAnswer {
  const problem = transportProblem(answer);
  if (problem !== null || answer.kind === 'failed') return { kind: 'problem', text: problem ?? '' };
  const body = cardBody.safeParse(answer.value.body).data;
  if (!body) return { kind: 'nothing' };
  const { statusCode, type, value } = body;
  if (statusCode === 200 && type === CARD) return { kind: 'card', card: value };
  if (statusCode === 200) return typeof value === 'string' ? { kind: 'message', text: value } : { kind: 'nothing' };
  if (type.endsWith('loginRequest')) {
    return { kind: 'problem', text: 'The bot asked for a sign-in, which the local tenant does not have.' };
  }
  return { kind: 'problem', text: complaint.safeParse(value).data?.message ?? wentWrong(statusCode) };
}

const size = z.union([z.number(), z.enum(['small', 'medium', 'large'])]).default('medium');
const taskBody = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), value: z.string() }),
    z.object({
      type: z.literal('continue'),
      value: z.object({
        title: z.string().default(''),
        width: size,
        height: size,
        card: z.object({ contentType: z.literal(CARD), content: z.unknown().optional() }),
      }),
    }),
  ]),
});

export function readTaskAnswer(answer: Answer<BotAnswer>): TaskAnswer {
  const problem = transportProblem(answer);
  if (problem !== null || answer.kind === 'failed') return { kind: 'problem', text: problem ?? '' };
  const { body } = answer.value;
  if (body === null || body === undefined || body === '' || isEmptyObject(body)) return { kind: 'closed' };
  const parsed = taskBody.safeParse(body);
  if (!parsed.success) {
    return {
      kind: 'problem',
      text: 'The bot answered a dialog that the local tenant cannot show. Only cards are shown.',
    };
  }
  const { task } = parsed.data;
  if (task.type === 'message') return { kind: 'message', text: task.value };
  return { kind: 'continue', view: { ...task.value, card: task.value.card.content } };
}

const searchBody = z.object({
  statusCode: z.literal(200),
  value: z.object({ results: z.array(z.object({ title: z.string(), value: z.string() })) }),
});

/** The choices that an application/search found; null when the bot gave none that can be read. */
export function readSearchAnswer(answer: Answer<BotAnswer>) {
  if (answer.kind === 'failed') return null;
  return searchBody.safeParse(answer.value.body).data?.value.results ?? null;
}

/** What to tell the sender of a message, or null when it arrived. */
export function receiptProblem(answer: Answer<z.infer<typeof delivered>>): string | null {
  if (answer.kind === 'failed') return answer.message;
  const status = answer.value?.status ?? 200;
  return status >= 300 ? wentWrong(status) : null;
}

function transportProblem(answer: Answer<BotAnswer>): string | null {
  if (answer.kind === 'failed') return answer.message;
  return answer.value.status === 200 ? null : wentWrong(answer.value.status);
}

function wentWrong(status: number) {
  return `Something went wrong. The bot answered ${status}.`;
}

function isEmptyObject(body: unknown) {
  return typeof body === 'object' && body !== null && Object.keys(body).length === 0;
}

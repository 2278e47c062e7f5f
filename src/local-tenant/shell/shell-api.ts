import { z } from 'zod';
import { botAnswer, clockReading, delivered, message, shellState, tabSession } from './contract.ts';

/** `failed` carries a sentence for the person in front of the page. */
export type Answer<T> = { kind: 'answered'; value: T } | { kind: 'failed'; message: string };

/** Where a card hangs: what the bot needs to know which message was clicked. */
export interface CardOrigin {
  conversationId: string;
  messageId: string;
}

export type InvokeName = 'task/fetch' | 'task/submit' | 'adaptiveCard/action' | 'application/search';
export type ClockMove = 'next-register' | '10:00' | 'end-of-day' | 'next-morning';
export type ShellApi = ReturnType<typeof createShellApi>;

/** The local tenant's shell routes. Every call answers a value; none throws. */
export function createShellApi(origin: string) {
  const at = (path: string, query: Record<string, string> = {}) => {
    const url = new URL(path, origin);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };
  const conversation = (id: string) => at(`/shell/api/conversations/${encodeURIComponent(id)}/messages`);

  return {
    eventsUrl: at('/shell/api/events').href,
    state: (personId: string | null) => read(at('/shell/api/state', personId ? { personId } : {}), shellState),
    messages: (conversationId: string) => read(conversation(conversationId), z.array(message)),
    tab: (personId: string) => read(at('/shell/api/tab', { personId }), tabSession),
    showOnStage: (address: string) => send(at('/shell/api/meeting/stage'), { address }, z.null()),
    say: (personId: string, conversationId: string, text: string) =>
      send(conversation(conversationId), { personId, text }, delivered),
    invoke: (personId: string, card: CardOrigin, name: InvokeName, value: unknown) =>
      send(at('/shell/api/invoke'), { personId, ...card, name, value }, botAnswer),
    submit: (personId: string, card: CardOrigin, value: unknown) =>
      send(at('/shell/api/submit'), { personId, ...card, value }, delivered),
    moveClock: (moveTo: ClockMove) => send(at('/control/clock'), { moveTo }, clockReading),
  };
}

function read<T>(url: URL, shape: z.ZodType<T>) {
  return call(url, {}, shape);
}

function send<T>(url: URL, body: object, shape: z.ZodType<T>) {
  const headers = { 'content-type': 'application/json' };
  return call(url, { method: 'POST', headers, body: JSON.stringify(body) }, shape);
}

async function call<T>(url: URL, request: RequestInit, shape: z.ZodType<T>): Promise<Answer<T>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, request);
    text = await response.text();
  } catch {
    return { kind: 'failed', message: 'The local tenant does not answer. Is the demo still running?' };
  }
  const body = parseJson(text);
  if (!response.ok) return { kind: 'failed', message: complaint(response.status, body) };
  const parsed = shape.safeParse(body);
  if (parsed.success) return { kind: 'answered', value: parsed.data };
  return {
    kind: 'failed',
    message: `${url.pathname} answered in a form that this page does not know: ${z.prettifyError(parsed.error)}`,
  };
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const problemShape = z
  .object({ message: z.string() })
  .or(z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error));

function complaint(status: number, body: unknown) {
  const problem = problemShape.safeParse(body);
  return problem.success ? problem.data.message : `The local tenant answered ${status}. Its log says why.`;
}

import type { CloudAdapter } from 'botbuilder';
import type { BotAnswer } from './bot-answer.ts';

export interface ActivityRequest {
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

/**
 * Runs CloudAdapter on a request and a response that are plain objects, so that the web server knows nothing of the
 * SDK. If the adapter lets the sender in, the answer is that of `takeTurn`; if not, the adapter's own, mostly 401.
 */
export async function processAsHttp(
  adapter: CloudAdapter,
  { authorization, body }: ActivityRequest,
  takeTurn: () => Promise<BotAnswer>,
): Promise<BotAnswer> {
  const answers: { turn?: BotAnswer; status: number } = { status: 500 };
  const response = {
    socket: null,
    header: () => undefined,
    send: () => undefined,
    end: () => undefined,
    status: (code: number) => (answers.status = code),
  };
  const headers = authorization === undefined ? {} : { authorization };
  await adapter.process({ method: 'POST', headers, body }, response, async () => {
    answers.turn = await takeTurn();
  });
  return answers.turn ?? { status: answers.status };
}

import { isNamed, messageOf } from './error-traits.ts';
import type { TokenIssuer } from './identity/token-issuer.ts';
import type { IncomingActivity } from './people/build-activity.ts';

/** What came of sending an activity. `unreachable`: no connection, or no answer in time. */
export type BotAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unreachable'; readonly detail: string };

export interface BotCaller {
  /** Signs the activity for its `serviceUrl` and posts it to the bot. */
  deliver(activity: IncomingActivity): Promise<BotAnswer>;
}

export interface BotCallerParts {
  /** Asked each time: a test may start the bot after the tenant. */
  readonly botUrl: () => string;
  readonly issuer: TokenIssuer;
  /** Teams waits 15 s for an answer (design.md section 5). */
  readonly timeoutMs: number;
}

export function createBotCaller({ botUrl, issuer, timeoutMs }: BotCallerParts): BotCaller {
  const post = async (activity: IncomingActivity): Promise<BotAnswer> => {
    const response = await fetch(botUrl(), {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${await issuer.botToken(activity.serviceUrl)}`,
      },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { kind: 'answered', status: response.status, body: parseBody(await response.text()) };
  };
  return {
    async deliver(activity) {
      try {
        return await post(activity);
      } catch (error) {
        if (!isNamed(error, 'TimeoutError')) return unreachable(botUrl(), error);
      }
      // Teams repeats an activity that was not answered in time, once and to the letter.
      return post(activity).catch((error: unknown) => unreachable(botUrl(), error));
    },
  };
}

function parseBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Network failures are what this is for; anything else is a defect and goes on up. */
function unreachable(url: string, error: unknown): BotAnswer {
  if (isNamed(error, 'TimeoutError')) {
    return { kind: 'unreachable', detail: `The bot at ${url} did not answer in time, twice.` };
  }
  if (!isNamed(error, 'TypeError')) throw error;
  return { kind: 'unreachable', detail: `The bot at ${url} cannot be reached: ${messageOf(error)}` };
}

import { z } from 'zod';
import type { SendOutcome } from '../../operations/ports.ts';

/** `create` may have been carried out though its answer was lost; `replace` can be repeated without harm. */
export type Attempt = 'create' | 'replace';

/**
 * What a failed request to the Connector means for the delivery (microsoft.md 1.1 to 1.3). No text of the answer is
 * kept. An error that the SDK's HTTP client does not throw is a bug, and goes on up.
 */
export function failedSend(attempt: Attempt, error: unknown): SendOutcome {
  const parsed = connectorError.safeParse(error);
  if (!parsed.success) throw error;
  const { code, statusCode, response } = parsed.data;
  if (statusCode === undefined) return unanswered(attempt, code ?? 'no answer');
  if (statusCode === 412 || statusCode === 429) {
    const detail = statusCode === 412 ? 'Teams was busy with this conversation.' : 'Teams asks for fewer messages.';
    return { kind: 'try-later', retryAfterMs: retryAfterMs(response?.headers), detail };
  }
  if (statusCode >= 400 && statusCode < 500 && statusCode !== 408) {
    return refusal(statusCode, errorCodeIn(response?.bodyAsText));
  }
  const detail = `Teams answered ${statusCode}.`;
  return attempt === 'create'
    ? { kind: 'unknown', detail }
    : { kind: 'try-later', retryAfterMs: retryAfterMs(response?.headers), detail };
}

/** Nothing was sent because no token was to be had: later, because a secret can be renewed while the card waits. */
export function notSignedIn(error: unknown): SendOutcome {
  const code = signInError.safeParse(error).data?.errorCode ?? 'no answer';
  const detail = `The bot could not sign in to Entra ID (${code}); nothing was sent. Check its client secret.`;
  return { kind: 'try-later', retryAfterMs: null, detail };
}

const signInError = z.object({ errorCode: z.string() });

const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

function unanswered(attempt: Attempt, code: string): SendOutcome {
  if (NEVER_SENT.includes(code)) {
    return { kind: 'try-later', retryAfterMs: null, detail: `Teams could not be reached (${code}); nothing was sent.` };
  }
  const detail = `The connection to Teams ended without an answer (${code}).`;
  return attempt === 'create' ? { kind: 'unknown', detail } : { kind: 'try-later', retryAfterMs: null, detail };
}

const PLAIN_WORDS: Readonly<Record<string, string>> = {
  BadArgument: 'Teams could not read the message.',
  BotNotRegistered: 'The bot is not registered: check the client id and the Azure Bot.',
  BotDisabledByAdmin: 'An administrator has blocked the app in Teams: allow it in the Teams admin centre.',
  BotNotInConversationRoster: 'The app is not in this team: add it to the team.',
  ConversationBlockedByUser: 'The person has blocked the app.',
  ForbiddenOperationException: 'The person has not installed the app.',
  InvalidBotApiHost: 'This address of Teams does not serve the school’s cloud: use the address of the last activity.',
  NotEnoughPermissions: 'The app may not post here: check the channel’s moderation settings.',
  MessageWritesBlocked: 'Writing to this conversation is blocked: check the channel’s moderation settings.',
  ActivityNotFoundInConversation: 'The message is no longer there.',
  ConversationNotFound: 'The channel is no longer there: check the channels in the settings.',
  MessageSizeTooBig: 'The message is too big for Teams.',
  RequestEntityTooLarge: 'The message is too big for Teams.',
};

function refusal(statusCode: number, code: string | null): SendOutcome {
  const words = PLAIN_WORDS[code ?? ''] ?? `Teams refused the message with ${statusCode}.`;
  return { kind: 'refused', code: code ?? String(statusCode), detail: words };
}

const connectorError = z.object({
  name: z.enum(['RestError', 'AbortError']),
  code: z.string().optional().catch(undefined),
  statusCode: z.number().optional(),
  response: z
    .object({
      bodyAsText: z.string().nullish(),
      headers: z.custom<Headers>((value) => value instanceof Object && 'get' in value),
    })
    .optional(),
});

interface Headers {
  get(name: string): string | undefined;
}

const errorBody = z.object({ error: z.object({ code: z.string() }) });

/** Error codes are compared without spaces, because the documents write "Bad argument" and the service may not. */
function errorCodeIn(bodyText: string | null | undefined): string | null {
  const code = errorBody.safeParse(readJson(bodyText ?? '')).data?.error.code ?? null;
  if (code === null) return null;
  const compact = code.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 60);
  return Object.keys(PLAIN_WORDS).find((known) => known.toLowerCase() === compact.toLowerCase()) ?? compact;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Seconds, or a date that is measured against the answer's own `Date`, so that no clock of ours is needed. */
function retryAfterMs(headers: Headers | undefined): number | null {
  const value = headers?.get('Retry-After');
  if (value === undefined) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const waitMs = Date.parse(value) - Date.parse(headers?.get('Date') ?? '');
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}

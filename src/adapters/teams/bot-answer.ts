import { ADAPTIVE_CARD_TYPE } from './cards/card-message.ts';
import type { AdaptiveCard } from './cards/render-card.ts';

/** What the HTTP request is answered with. */
export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** The answers that Teams knows (microsoft.md 2.2): those to a click are HTTP 200 whatever came of it. */
export function dialog(title: string, card: AdaptiveCard): BotAnswer {
  const attachment = { contentType: ADAPTIVE_CARD_TYPE, content: card };
  return {
    status: 200,
    body: { task: { type: 'continue', value: { title, width: 'medium', height: 'large', card: attachment } } },
  };
}

export function dialogMessage(message: string): BotAnswer {
  return { status: 200, body: { task: { type: 'message', value: message } } };
}

export function cardAnswer(card: AdaptiveCard): BotAnswer {
  return { status: 200, body: { statusCode: 200, type: ADAPTIVE_CARD_TYPE, value: card } };
}

export function cardWords(text: string): BotAnswer {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text } };
}

export function cardError(statusCode: number, code: string, message: string): BotAnswer {
  return { status: 200, body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } } };
}

/** What a field that looks things up shows beneath itself (microsoft.md 2.3). */
export function searchResults(results: readonly { readonly title: string; readonly value: string }[]): BotAnswer {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } },
  };
}

export function problem(status: number, code: string, message: string): BotAnswer {
  return { status, body: { code, message } };
}

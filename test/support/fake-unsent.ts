import {
  sendAgainAnswer,
  sendAgainRequest,
  unsentCards,
  type SendAgainRequest,
  type UnsentCards,
} from '../../src/http/unsent-contract.ts';

export interface FakeUnsent {
  cards: UnsentCards['cards'];
  readonly asked: SendAgainRequest[];
}

/** The server's side of cards that did not get out; null where a path is not one of theirs. */
export function answerUnsent(state: FakeUnsent, pathname: string, body: string) {
  if (pathname === '/api/unsent-cards') {
    return { status: 200, body: unsentCards.parse({ on: '2026-11-23', cards: state.cards }) };
  }
  if (pathname !== '/api/unsent-cards/send-again') return null;
  const request = sendAgainRequest.parse(JSON.parse(body));
  state.asked.push(request);
  const failed = state.cards.filter(({ state: stands }) => stands === 'failed').map(({ deliveryId }) => deliveryId);
  const deliveryIds = failed.filter((deliveryId) => request.deliveryIds?.includes(deliveryId) ?? true);
  state.cards = state.cards.filter(({ deliveryId }) => !deliveryIds.includes(deliveryId));
  return { status: 202, body: sendAgainAnswer.parse({ deliveryIds }) };
}

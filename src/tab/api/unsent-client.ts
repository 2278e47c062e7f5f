import {
  sendAgainAnswer,
  unsentCards,
  type SendAgainAnswer,
  type SendAgainRequest,
  type UnsentCards,
} from '../../http/unsent-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface UnsentClient {
  readonly cards: () => Promise<ApiAnswer<UnsentCards>>;
  readonly sendAgain: (request: SendAgainRequest) => Promise<ApiAnswer<SendAgainAnswer>>;
}

/** The routes of unsent-contract.ts as functions. */
export function createUnsentClient(call: CallServer): UnsentClient {
  return {
    cards: () => call({ path: '/api/unsent-cards', schema: unsentCards }),
    sendAgain: (body) =>
      call({ path: '/api/unsent-cards/send-again', schema: sendAgainAnswer, send: { method: 'POST', body } }),
  };
}

import {
  ladderMessages,
  ladderPage,
  messagesSentAnswer,
  recorded,
  type LadderContactRequest,
  type LadderDecisionRequest,
  type LadderMessages,
  type LadderPage,
  type MessagesSentAnswer,
  type MessagesSentRequest,
  type Recorded,
} from '../../http/ladder-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface LadderApi {
  readonly ladder: () => Promise<ApiAnswer<LadderPage>>;
  readonly ladderMessages: () => Promise<ApiAnswer<LadderMessages>>;
  /** The ids in these are made when a form opens: a repeat has no further effect. */
  readonly recordContact: (contact: LadderContactRequest) => Promise<ApiAnswer<Recorded>>;
  readonly recordDecision: (decision: LadderDecisionRequest) => Promise<ApiAnswer<Recorded>>;
  readonly recordMessagesSent: (sent: MessagesSentRequest) => Promise<ApiAnswer<MessagesSentAnswer>>;
}

export function createLadderApi(call: CallServer): LadderApi {
  const post = (body: unknown) => ({ method: 'POST' as const, body });
  return {
    ladder: () => call({ path: '/api/ladder', schema: ladderPage }),
    ladderMessages: () => call({ path: '/api/ladder/messages', schema: ladderMessages }),
    recordContact: (contact) => call({ path: '/api/ladder/contacts', schema: recorded, send: post(contact) }),
    recordDecision: (decision) => call({ path: '/api/ladder/decisions', schema: recorded, send: post(decision) }),
    recordMessagesSent: (sent) =>
      call({ path: '/api/ladder/messages/sent', schema: messagesSentAnswer, send: post(sent) }),
  };
}

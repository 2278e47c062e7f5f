import { displayName } from '../../domain/pupil.ts';
import { messagesCsv } from '../../operations/first-day/messages-csv.ts';
import type { openMessages } from '../../operations/first-day/open-messages.ts';
import type { recordMessagesSent } from '../../operations/first-day/record-messages-sent.ts';
import { messagesSent, type LadderMessages, type MessagesSentAnswer } from '../ladder-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface LadderMessagesRoutesNeeds {
  readonly openMessages: ReturnType<typeof openMessages>;
  readonly recordMessagesSent: ReturnType<typeof recordMessagesSent>;
}

/** The list to be sent, and that it was sent. */
export function ladderMessagesRoutes({ openMessages: open, recordMessagesSent: record }: LadderMessagesRoutesNeeds) {
  const list: Route = {
    method: 'get',
    path: '/api/ladder/messages',
    verb: 'ladder.message',
    handle: async ({ school, person }) => {
      const offer = await open(school, person);
      if (offer.kind === 'refused') return problemAnswer(403, 'not-allowed', offer.message);
      const { batchId, messages, on } = offer;
      const body: LadderMessages = {
        batchId,
        messages: messages.map(({ pupil, text }) => {
          return { pupilId: pupil.pupilId, name: displayName(pupil), form: pupil.form, text };
        }),
        csv: messagesCsv(messages),
        fileName: `messages-${on}.csv`,
      };
      return { status: 200, body };
    },
  };
  const sent: Route = taking(messagesSent, {
    method: 'post',
    path: '/api/ladder/messages/sent',
    verb: 'ladder.message',
    handle: async ({ school, person, body }) => {
      const outcome = await record(school, person, body);
      if (outcome.kind === 'refused') return problemAnswer(403, 'not-allowed', outcome.message);
      const answer: MessagesSentAnswer = { recorded: outcome.count, already: outcome.already };
      return { status: 200, body: answer };
    },
  });
  return [list, sent];
}

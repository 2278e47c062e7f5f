import { z } from 'zod';
import { counted } from '../../../domain/counted.ts';
import { displayName } from '../../../domain/pupil.ts';
import type { MessagesOffer } from '../../../operations/first-day/open-messages.ts';
import { ladderMessagesCard } from '../cards/ladder-messages-card.ts';
import type { AnswerClick, ClickAnswer } from './verb.ts';

const TITLE = 'Messages to families';
const NOTHING_LEFT =
  'No message is left to send: each was sent, or the pupil has come in, or the register has a reason.';

/** The list and text as they are now, however old the card. */
export const openMessagesDialog: AnswerClick = async ({ handlers }, { origin }) =>
  answerOf(await handlers.openMessages(origin));

/** What was recorded, in words. */
export const takeMessagesSent: AnswerClick = async ({ handlers }, { origin, data }) => {
  const parsed = sentData.safeParse(data);
  if (!parsed.success) return null;
  const { batchId, pupilIds } = parsed.data;
  const outcome = await handlers.recordMessagesSent({ ...origin, sent: { batchId, pupilIds } });
  if (outcome.kind === 'refused') return { kind: 'message', text: outcome.message };
  const { count, already } = outcome;
  const others = already === 0 ? '' : ` For ${counted(already, 'pupil')} no message was due any more.`;
  return { kind: 'message', text: `Recorded: ${counted(count, 'message')} sent.${others} The card is being updated.` };
};

function answerOf(offer: MessagesOffer): ClickAnswer {
  if (offer.kind === 'refused') return { kind: 'message', text: offer.message };
  if (offer.messages.length === 0) return { kind: 'message', text: NOTHING_LEFT };
  const messages = offer.messages.map(({ pupil, text }) => {
    return { pupilId: pupil.pupilId, name: displayName(pupil), form: pupil.form, text };
  });
  return { kind: 'dialog', title: TITLE, card: ladderMessagesCard({ batchId: offer.batchId, messages }) };
}

const sentData = z.object({
  batchId: z.string().min(1).max(100),
  pupilIds: z
    .string()
    .max(20_000)
    .transform((text) => text.split(' ').filter((id) => id !== '')),
});

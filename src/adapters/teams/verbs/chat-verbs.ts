import { z } from 'zod';
import { chatAnswerCard } from '../cards/chat-answer-card.ts';
import type { AnswerClick } from './verb.ts';

/** The pupil who was chosen, in the place of the card with the choice. */
export const showChosenPupil: AnswerClick = async ({ handlers, teamsAppId }, { origin, data }) => {
  const parsed = chosen.safeParse(data);
  if (!parsed.success) return null;
  const { pupilId } = parsed.data;
  if (pupilId === '') return { kind: 'message', text: 'Choose a pupil first.' };
  const reply = await handlers.showPupil({ ...origin, pupilId });
  // A pupil's card has no form to open.
  return reply.kind === 'text'
    ? { kind: 'message', text: reply.text }
    : { kind: 'card', card: chatAnswerCard(reply.card, { teamsAppId, opensForm: () => false }) };
};

/** Teams leaves out an input that was left empty. */
const chosen = z.object({ pupilId: z.string().max(100).default('') });

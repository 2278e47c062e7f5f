import { z } from 'zod';
import { briefingCard } from '../cards/briefing-card.ts';
import type { AnswerClick } from './verb.ts';

const readData = z.object({ deliveryId: z.string().min(1).max(100) });

/** The briefing as its reader sees it from now on, or the words of a refusal. A second click changes nothing. */
export const readBriefing: AnswerClick = async ({ handlers }, { origin, data }) => {
  const parsed = readData.safeParse(data);
  if (!parsed.success) return null;
  const { deliveryId } = parsed.data;
  const answer = await handlers.readBriefing({ ...origin, deliveryId });
  if (answer.kind === 'refused') return { kind: 'message', text: answer.message };
  return { kind: 'card', card: briefingCard(answer.view, deliveryId) };
};

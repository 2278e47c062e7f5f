import { z } from 'zod';
import { absentListCard } from '../cards/absent-list-card.ts';
import { todayLink } from '../cards/tab-link.ts';
import type { AnswerClick } from './verb.ts';

const refreshData = z.object({ deliveryId: z.string().min(1).max(100) });

/** The person's own view, which Teams shows them in the place of the channel's card; nobody else ever gets it. */
export const showOwnAbsentList: AnswerClick = async ({ handlers, teamsAppId }, { origin, data }) => {
  const parsed = refreshData.safeParse(data);
  if (!parsed.success) return null;
  const { deliveryId } = parsed.data;
  const answer = await handlers.ownAbsentList({ ...origin, deliveryId });
  if (answer.kind === 'refused') return { kind: 'message', text: answer.message };
  const { view } = answer;
  return { kind: 'card', card: absentListCard(view, deliveryId, todayLink(teamsAppId, view.yearGroup)) };
};

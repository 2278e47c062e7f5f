import { z } from 'zod';
import { LADDER_DECISIONS } from '../../../operations/records/ladder-store.ts';
import type { DecisionOffer } from '../../../operations/first-day/open-decision.ts';
import { ladderDecisionCard, type TypedDecision } from '../cards/ladder-decision-card.ts';
import { ladderOverdueCard } from '../cards/ladder-overdue-card.ts';
import { tabLink } from '../cards/tab-link.ts';
import type { AnswerClick, ClickAnswer, VerbNeeds } from './verb.ts';

const RECORDED = 'Recorded with your name and the time. The card is being updated.';
const TITLE = 'Record a decision';

/** The form; the card as it now is where nothing is left to decide; or the words of a refusal. */
export const openDecisionDialog: AnswerClick = async (needs, { origin, data }) => {
  const parsed = openData.safeParse(data);
  if (!parsed.success) return null;
  const { deliveryId } = parsed.data;
  return answerOf(needs, await needs.handlers.openDecision({ ...origin, deliveryId }), { deliveryId });
};

/** A thank-you, or the form again with what is wrong above what was typed: a stale one offers who is on the ladder now. */
export const takeDecisionDialog: AnswerClick = async (needs, { origin, data }) => {
  const parsed = typedData.safeParse(data);
  if (!parsed.success) return null;
  const { deliveryId, decisionId, ...typed } = parsed.data;
  const read = decisionSchema.safeParse(typed);
  if (!read.success) {
    const problems = read.error.issues.map(({ message }) => message);
    const offer = await needs.handlers.openDecision({ ...origin, deliveryId });
    return answerOf(needs, offer, { deliveryId, decisionId, typed, problems });
  }
  const outcome = await needs.handlers.decideStep({ ...origin, decision: { ...read.data, decisionId } });
  if (outcome.kind === 'decided') return { kind: 'message', text: RECORDED };
  const problems = [outcome.message];
  const offer = await needs.handlers.openDecision({ ...origin, deliveryId });
  const again = outcome.kind === 'stale' ? { ...typed, pupilId: '' } : typed;
  return answerOf(needs, offer, { deliveryId, decisionId, typed: again, problems });
};

interface Asked {
  readonly deliveryId: string;
  readonly decisionId?: string;
  readonly typed?: TypedDecision;
  readonly problems?: readonly string[];
}

function answerOf({ teamsAppId }: VerbNeeds, offer: DecisionOffer, asked: Asked): ClickAnswer {
  const { deliveryId, typed, problems = [] } = asked;
  switch (offer.kind) {
    case 'refused':
      return { kind: 'message', text: [...problems, offer.message].join(' ') };
    case 'settled': {
      const link = tabLink(teamsAppId, 'today');
      return { kind: 'dialog', title: 'First-day ladder', card: ladderOverdueCard(offer.view, deliveryId, link) };
    }
    case 'form': {
      const view = { decisionId: asked.decisionId ?? offer.decisionId, pupils: offer.pupils };
      return { kind: 'dialog', title: TITLE, card: ladderDecisionCard(view, deliveryId, typed, problems) };
    }
  }
}

const openData = z.object({ deliveryId: z.string().min(1).max(100) });

/** Teams leaves out an input that was left empty. */
const typedText = z
  .string()
  .max(8_000)
  .nullish()
  .transform((text) => text ?? '');

const typedData = openData.extend({
  decisionId: z.string().min(1).max(100),
  pupilId: typedText,
  what: typedText,
  seenToBy: typedText,
  note: typedText,
});

const decisionSchema = z.object({
  pupilId: z.string().min(1, 'Choose the pupil.').max(100, 'Choose the pupil.'),
  what: z.enum(LADDER_DECISIONS, 'Choose what happens next.'),
  seenToBy: z.string().trim().max(100, 'Say who does it in 100 characters or fewer.'),
  note: z.string().trim().max(500, 'Shorten the note to 500 characters.'),
});

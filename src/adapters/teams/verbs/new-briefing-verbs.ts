import { z } from 'zod';
import type { TurnOrigin } from '../bot-handlers.ts';
import {
  briefingFormCard,
  briefingPreviewCard,
  EMPTY_BRIEFING,
  type BriefingInputs,
} from '../cards/briefing-form-card.ts';
import { briefingInputs, readBriefingForm } from '../read-briefing-form.ts';
import type { AnswerClick, ClickAnswer, VerbNeeds } from './verb.ts';

const FORM_TITLE = 'New briefing';
const AFTERWARDS = 'The tab’s page Briefings lists it: there it is cancelled, corrected or withdrawn.';
const ISSUED = {
  posted: `Posted. ${AFTERWARDS}`,
  scheduled: `It has its time. ${AFTERWARDS}`,
  offered: 'It waits for a second pair of eyes on the tab’s page Briefings.',
} as const;

/** The form; opened in a channel, with that channel chosen. */
export const openNewBriefing: AnswerClick = async (needs, { origin }) =>
  await form(needs, origin, null, { ...EMPTY_BRIEFING, channelIds: origin.place.channelId ?? '' }, []);

/** The card as it will be, or the form again with what is wrong above what was typed. */
export const showBriefingPreview: AnswerClick = async (needs, { origin, data }) => {
  const parsed = submitted.safeParse(data);
  const inputs = briefingInputs.safeParse(data);
  if (!parsed.success || !inputs.success) return null;
  const { briefingId } = parsed.data;
  const read = readBriefingForm(inputs.data);
  if (read.kind === 'problems') return await form(needs, origin, briefingId, inputs.data, read.problems);
  const shown = await needs.handlers.previewBriefing({ ...origin, typed: read.typed });
  if (shown.kind === 'refused') return await form(needs, origin, briefingId, inputs.data, [shown.message]);
  const offer = await needs.handlers.openBriefingForm(origin);
  if (offer.kind === 'refused') return { kind: 'message', text: offer.message };
  const card = briefingPreviewCard(shown.view, { ...offer, briefingId }, inputs.data);
  return { kind: 'dialog', title: 'Preview', card };
};

export const editNewBriefing: AnswerClick = async (needs, { origin, data }) => {
  const parsed = seen.safeParse(data);
  if (!parsed.success) return null;
  return await form(needs, origin, parsed.data.briefingId, parsed.data.typed, []);
};

/** What was seen goes out. Submitted again, it is the same briefing. */
export const issueNewBriefing: AnswerClick = async (needs, { origin, data }) => {
  const parsed = seen.safeParse(data);
  if (!parsed.success) return null;
  const { briefingId, typed } = parsed.data;
  const read = readBriefingForm(typed);
  if (read.kind === 'problems') return await form(needs, origin, briefingId, typed, read.problems);
  const issued = await needs.handlers.issueBriefing({ ...origin, briefingId, typed: read.typed });
  if (issued.kind === 'refused') return await form(needs, origin, briefingId, typed, [issued.message]);
  return { kind: 'message', text: ISSUED[issued.state] };
};

async function form(
  { handlers }: VerbNeeds,
  origin: TurnOrigin,
  briefingId: string | null,
  typed: BriefingInputs,
  problems: readonly string[],
): Promise<ClickAnswer> {
  const offer = await handlers.openBriefingForm(origin);
  if (offer.kind === 'refused') return { kind: 'message', text: offer.message };
  // A channel that is not theirs to post in is not chosen for them.
  const isOffered = (channelId: string) => offer.channels.some((channel) => channel.channelId === channelId);
  const channelIds = typed.channelIds.split(',').filter(isOffered).join(',');
  const card = briefingFormCard(
    { ...offer, briefingId: briefingId ?? offer.briefingId },
    { ...typed, channelIds },
    problems,
  );
  return { kind: 'dialog', title: FORM_TITLE, card };
}

const submitted = z.object({ briefingId: z.uuid() });
const seen = submitted.extend({ typed: briefingInputs });

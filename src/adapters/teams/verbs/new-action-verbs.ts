import { z } from 'zod';
import type { TurnOrigin } from '../bot-handlers.ts';
import { actionFormCard, EMPTY_ACTION, type TypedAction } from '../cards/action-form-card.ts';
import { actionPreviewCard } from '../cards/action-preview-card.ts';
import { schoolDate } from '../cards/school-words.ts';
import { readActionDraft, typedAction } from '../read-action-draft.ts';
import type { AnswerClick, ClickAnswer, VerbNeeds } from './verb.ts';

const FORM_TITLE = 'New action';
const CHANGED =
  'Something changed since you looked, in the marks or the staff list. Look at it again before it goes out.';

/** The form; opened in a year group's channel, with that channel chosen. */
export const openNewAction: AnswerClick = async (needs, { origin }) => {
  const { channelId } = origin.place;
  return await form(needs, origin, null, { ...EMPTY_ACTION, channelIds: channelId ?? '' }, []);
};

/** The card as it will be, or the form again with what is wrong above what was typed. */
export const showPreview: AnswerClick = async (needs, { origin, data }) => {
  const parsed = submitted.safeParse(data);
  const typed = typedAction.safeParse(data);
  if (!parsed.success || !typed.success) return null;
  return await preview(needs, origin, parsed.data.actionId, typed.data, null);
};

export const editNewAction: AnswerClick = async (needs, { origin, data }) => {
  const parsed = shown.safeParse(data);
  if (!parsed.success) return null;
  const { actionId, typed } = parsed.data;
  return await form(needs, origin, actionId, typed, []);
};

/** What was seen goes out; where it would be something else by now, that is shown first. */
export const issueNewAction: AnswerClick = async (needs, { origin, data }) => {
  const parsed = previewed.safeParse(data);
  if (!parsed.success) return null;
  const { actionId, print, typed } = parsed.data;
  const draft = readActionDraft(actionId, typed);
  const issued = await needs.handlers.issueAction({ ...origin, draft, print });
  switch (issued.kind) {
    case 'issued':
      return { kind: 'message', text: `Issued, due ${schoolDate(issued.dueOn)}. The cards are on their way.` };
    case 'refused':
      return { kind: 'message', text: issued.message };
    case 'changed':
      return await preview(needs, origin, actionId, typed, CHANGED);
    case 'problems':
      return await form(needs, origin, actionId, typed, messagesOf(issued.problems));
  }
};

async function preview(
  needs: VerbNeeds,
  origin: TurnOrigin,
  actionId: string,
  typed: TypedAction,
  warning: string | null,
): Promise<ClickAnswer> {
  const answer = await needs.handlers.previewAction({ ...origin, draft: readActionDraft(actionId, typed) });
  if (answer.kind === 'refused') return { kind: 'message', text: answer.message };
  if (answer.kind === 'problems') return await form(needs, origin, actionId, typed, messagesOf(answer.problems));
  return { kind: 'dialog', title: 'Preview', card: actionPreviewCard(answer.preview, actionId, typed, warning) };
}

async function form(
  { handlers }: VerbNeeds,
  origin: TurnOrigin,
  actionId: string | null,
  typed: TypedAction,
  problems: readonly string[],
): Promise<ClickAnswer> {
  const answer = await handlers.offerAction(origin);
  if (answer.kind === 'refused') return { kind: 'message', text: answer.message };
  const { offer } = answer;
  // A channel that is not theirs to post in is not chosen for them.
  const isOffered = (channelId: string) => offer.channels.some((channel) => channel.channelId === channelId);
  const chosen = typed.channelIds.split(',').filter(isOffered).join(',');
  const card = actionFormCard(
    { ...offer, actionId: actionId ?? offer.actionId },
    { ...typed, channelIds: chosen },
    problems,
  );
  return { kind: 'dialog', title: FORM_TITLE, card };
}

function messagesOf(problems: readonly { readonly message: string }[]): string[] {
  return problems.map(({ message }) => message);
}

const submitted = z.object({ actionId: z.string().min(1).max(100) });
const shown = submitted.extend({ typed: typedAction });
const previewed = shown.extend({ print: z.string().min(1).max(40) });

import { z } from 'zod';
import type { Request } from '../../../domain/actions/act-on-action.ts';
import type { BotHandlers } from '../bot-handlers.ts';
import { actionAnswerCard, type AnswerKind, type TypedAnswer } from '../cards/action-answer-card.ts';
import { actionCard } from '../cards/action-card.ts';
import type { AnswerClick } from './verb.ts';

const RECORDED = 'Recorded. The card is being updated.';
const STALE = 'This action has been answered already. The card shows how it stands.';

const DIALOGS: Readonly<Record<AnswerKind, { readonly title: string; readonly asks: Request['kind'] }>> = {
  done: { title: 'Done', asks: 'done' },
  decline: { title: 'Decline', asks: 'declined' },
  'hand-over': { title: 'Hand over', asks: 'handed-over' },
  withdraw: { title: 'Withdraw', asks: 'withdrawn' },
  review: { title: 'What it changed', asks: 'reviewed' },
  reopen: { title: 'Reopen', asks: 'reopened' },
};

/** One click. The answer is the card as it is now, whoever clicked and however old theirs was. */
export const acceptAction: AnswerClick = async ({ handlers }, { origin, data }) => {
  const parsed = acceptData.safeParse(data);
  if (!parsed.success) return null;
  const { actionId, revision } = parsed.data;
  const clickId = `accepted/${revision}/${origin.personId}`;
  const acted = await handlers.actOnAction({ ...origin, actionId, clickId, request: { kind: 'accepted' } });
  if (acted.kind === 'refused') return { kind: 'message', text: acted.message };
  // In place of the card for this person only, until the edit of the message comes: it has no delivery of its own.
  return { kind: 'card', card: actionCard(acted.view, 'answer') };
};

/** An owner's client asks for the card anew, because they have it before them. */
export const seeAction: AnswerClick = async ({ handlers }, { origin, data }) => {
  const parsed = openData.safeParse(data);
  if (!parsed.success) return null;
  const { actionId } = parsed.data;
  const clickId = `seen/${origin.personId}`;
  const acted = await handlers.actOnAction({ ...origin, actionId, clickId, request: { kind: 'seen' } });
  if (acted.kind === 'refused') return { kind: 'message', text: acted.message };
  return { kind: 'card', card: actionCard(acted.view, 'answer') };
};

export function openAnswer(kind: AnswerKind): AnswerClick {
  const { title, asks } = DIALOGS[kind];
  return async ({ handlers }, { origin, data }) => {
    const parsed = openData.safeParse(data);
    if (!parsed.success) return null;
    const opened = await handlers.openAction({ ...origin, actionId: parsed.data.actionId, asks });
    if (opened.kind === 'refused') return { kind: 'message', text: opened.message };
    return { kind: 'dialog', title, card: actionAnswerCard(kind, answerView(opened), opened.clickId) };
  };
}

/** A thank-you, or the form again with what is wrong above what was typed. */
export function takeAnswer(kind: AnswerKind): AnswerClick {
  const { title, asks } = DIALOGS[kind];
  return async ({ handlers }, { origin, data }) => {
    const parsed = typedData.safeParse(data);
    if (!parsed.success) return null;
    const { actionId, clickId, ...typed } = parsed.data;
    const acted = await handlers.actOnAction({ ...origin, actionId, clickId, request: requestOf(kind, typed) });
    if (acted.kind !== 'refused') return { kind: 'message', text: acted.kind === 'taken' ? RECORDED : STALE };
    const opened = await handlers.openAction({ ...origin, actionId, asks });
    if (opened.kind === 'refused') return { kind: 'message', text: acted.message };
    return { kind: 'dialog', title, card: actionAnswerCard(kind, answerView(opened), clickId, typed, [acted.message]) };
  };
}

type Opened = Extract<Awaited<ReturnType<BotHandlers['openAction']>>, { kind: 'view' }>;

function answerView({ view, impact, loads }: Opened) {
  return { ...view, impact, loads };
}

function requestOf(kind: AnswerKind, { outcome, toPersonId, note }: TypedAnswer): Request {
  switch (kind) {
    case 'done':
      return { kind: 'done', outcome, note: note.trim() };
    case 'decline':
      return { kind: 'declined', reason: note.trim() };
    case 'hand-over':
      return { kind: 'handed-over', toPersonId: toPersonId.toLowerCase() };
    case 'withdraw':
      return { kind: 'withdrawn' };
    case 'review':
      return { kind: 'reviewed' };
    case 'reopen':
      return { kind: 'reopened' };
  }
}

const openData = z.object({ actionId: z.string().min(1).max(100) });
const acceptData = openData.extend({ revision: z.string().regex(/^\d{1,6}$/) });

/** Teams leaves out an input that was left empty. */
const typedText = z
  .string()
  .max(500)
  .nullish()
  .transform((text) => text ?? '');
const typedData = openData.extend({
  clickId: z.string().min(1).max(100),
  outcome: typedText,
  toPersonId: typedText,
  note: typedText,
});

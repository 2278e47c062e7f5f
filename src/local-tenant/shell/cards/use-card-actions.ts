import { useState } from 'react';
import { openLink } from '../open-link.ts';
import type { CardOrigin } from '../shell-api.ts';
import { type Shell, useShell } from '../shell-context.ts';
import { useOpenTask } from '../tasks/task-context.ts';
import type { CardAction } from './card-action.ts';
import { readCardAnswer, receiptProblem } from './read-bot-answer.ts';

/** Does what a click on a message's card asks for. One at a time: `busy` until the bot has answered. */
export function useCardActions(origin: CardOrigin, showCard: (card: unknown) => void) {
  const shell = useShell();
  const openTask = useOpenTask();
  const [busy, setBusy] = useState(false);

  const perform = async (action: CardAction) => {
    if (action.kind === 'open-url') {
      openLink(action.url);
      return;
    }
    if (action.kind === 'open-task') {
      openTask({ origin, data: action.data, title: action.title });
      return;
    }
    if (busy) return;
    setBusy(true);
    if (action.kind === 'execute') await execute(shell, origin, action, showCard);
    else await send(shell, origin, action);
    setBusy(false);
  };
  return { busy, perform };
}

type Execute = Extract<CardAction, { kind: 'execute' }>;

async function execute(
  { api, me, notify }: Shell,
  origin: CardOrigin,
  action: Execute,
  showCard: (card: unknown) => void,
) {
  const { id, verb, data } = action;
  const value = { action: { type: 'Action.Execute', id, verb, data }, trigger: 'manual' };
  const answer = readCardAnswer(await api.invoke(me.personId, origin, 'adaptiveCard/action', value));
  if (answer.kind === 'card') showCard(answer.card);
  if (answer.kind === 'message') notify('info', answer.text);
  if (answer.kind === 'problem') notify('error', answer.text);
}

type Send = Extract<CardAction, { kind: 'say' | 'submit' }>;

async function send({ api, me, notify }: Shell, origin: CardOrigin, action: Send) {
  const answer =
    action.kind === 'say'
      ? await api.say(me.personId, origin.conversationId, action.text)
      : await api.submit(me.personId, origin, action.data);
  const problem = receiptProblem(answer);
  if (problem !== null) notify('error', problem);
  else if (action.kind === 'submit' && action.confirm) notify('success', 'Your response was sent to the app.');
}

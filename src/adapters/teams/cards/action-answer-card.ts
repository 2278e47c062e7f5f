import type { ActionView } from '../../../domain/actions/action-view.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('action-answer');

/** The dialogs of an action's card, and the verb that takes each. */
export const ANSWER_VERBS = {
  done: 'action/record-done',
  decline: 'action/record-decline',
  'hand-over': 'action/record-hand-over',
} as const;
export type AnswerKind = keyof typeof ANSWER_VERBS;

const COLLEAGUES_MAX = 100;

/** What the inputs hold, as text, by input id. */
export type TypedAnswer = Readonly<Record<'outcome' | 'toPersonId' | 'note', string>>;
const NOTHING_TYPED: TypedAnswer = { outcome: '', toPersonId: '', note: '' };

/** Asks what happened, why not, or to whom; shown again with `problems` above what was typed. */
export function actionAnswerCard(
  kind: AnswerKind,
  { actionId, title, outcomes, colleagues }: Pick<ActionView, 'actionId' | 'title' | 'outcomes' | 'colleagues'>,
  clickId: string,
  typed: TypedAnswer = NOTHING_TYPED,
  problems: readonly string[] = [],
): AdaptiveCard {
  return renderCard('action-answer', template, {
    actionId,
    clickId,
    verb: ANSWER_VERBS[kind],
    title: plainText(title),
    typed,
    isDone: kind === 'done',
    isHandOver: kind === 'hand-over',
    hasNote: kind !== 'hand-over',
    noteLabel: kind === 'done' ? 'Note (no medical detail)' : 'Why can’t you do it?',
    outcomes,
    // The picker finds anybody; these are there before a letter is typed.
    colleagues: colleagues
      .slice(0, COLLEAGUES_MAX)
      .map(({ personId, name }) => ({ title: plainText(name), value: personId })),
    hasProblems: problems.length > 0,
    problems: problems.map((message) => ({ message: plainText(message) })),
  });
}

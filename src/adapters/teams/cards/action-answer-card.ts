import { loadText } from '../../../domain/actions/action-load.ts';
import type { ActionView } from '../../../domain/actions/action-view.ts';
import type { StaffLoad } from '../../../operations/load-of-staff.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('action-answer');

/** The dialogs of an action's card, and the verb that takes each. */
export const ANSWER_VERBS = {
  done: 'action/record-done',
  decline: 'action/record-decline',
  'hand-over': 'action/record-hand-over',
  withdraw: 'action/record-withdraw',
  review: 'action/record-review',
  reopen: 'action/record-reopen',
} as const;
export type AnswerKind = keyof typeof ANSWER_VERBS;

export type AnswerView = Pick<ActionView, 'actionId' | 'title' | 'outcomes' | 'colleagues'> & {
  /** What it changed, in sentences, where that is what is asked about. */
  readonly impact?: readonly string[];
  /** What each colleague has to do already, where one is to be chosen. */
  readonly loads?: readonly StaffLoad[];
};

const COLLEAGUES_MAX = 100;

/** What the inputs hold, as text, by input id. */
export type TypedAnswer = Readonly<Record<'outcome' | 'toPersonId' | 'note', string>>;
const NOTHING_TYPED: TypedAnswer = { outcome: '', toPersonId: '', note: '' };

/** What stands beside the title, and on the button. */
const WORDS: Readonly<Record<AnswerKind, { readonly explains: string; readonly save: string }>> = {
  done: { explains: '', save: 'Save' },
  decline: { explains: '', save: 'Save' },
  'hand-over': { explains: '', save: 'Save' },
  withdraw: { explains: 'Its cards will say that it is withdrawn, and nobody has it any more.', save: 'Withdraw' },
  review: { explains: 'A comparison is no proof. Saving says that you have looked at it.', save: 'Reviewed' },
  reopen: { explains: 'It goes back to those who had it.', save: 'Reopen' },
};

/** Asks what happened, why not, or to whom; shown again with `problems` above what was typed. */
export function actionAnswerCard(
  kind: AnswerKind,
  { actionId, title, outcomes, colleagues, impact = [], loads = [] }: AnswerView,
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
    hasNote: kind === 'done' || kind === 'decline',
    lines: [...impact, WORDS[kind].explains].filter((line) => line !== '').map((line) => ({ line: plainText(line) })),
    save: WORDS[kind].save,
    noteLabel: kind === 'done' ? 'Note (no medical detail)' : 'Why can’t you do it?',
    outcomes,
    // The picker finds anybody; these are there before a letter is typed.
    colleagues: colleagues.slice(0, COLLEAGUES_MAX).map(({ personId, name }) => {
      const load = loads.find((each) => each.personId === personId);
      return { title: `${plainText(name)}${load === undefined ? '' : ` – ${loadText(load)}`}`, value: personId };
    }),
    hasProblems: problems.length > 0,
    problems: problems.map((message) => ({ message: plainText(message) })),
  });
}

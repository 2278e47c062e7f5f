import type { ActionsPage } from '../../../http/contract.ts';
import type { AnswerRequest } from '../../../http/actions-contract.ts';

export type AnswerKind = ActionsPage['actions'][number]['may'][number];
type Request = AnswerRequest['request'];

/** On the button, on the dialog and on its own button. One without a dialog is done at once. */
export const ANSWERS: Readonly<
  Record<
    AnswerKind,
    { readonly button: string; readonly title: string; readonly explains: string; readonly save: string }
  >
> = {
  accepted: { button: 'Accept', title: 'Accept', explains: '', save: 'Accept' },
  done: { button: 'Done…', title: 'Done', explains: '', save: 'Save' },
  declined: { button: 'Decline…', title: 'Decline', explains: '', save: 'Save' },
  'handed-over': { button: 'Hand over…', title: 'Hand over', explains: '', save: 'Hand over' },
  withdrawn: {
    button: 'Withdraw…',
    title: 'Withdraw',
    explains: 'Its cards will say that it is withdrawn, and nobody has it any more.',
    save: 'Withdraw',
  },
  reviewed: {
    button: 'Review what it changed…',
    title: 'What it changed',
    explains: 'A comparison is no proof. “Reviewed” says that you have looked at it.',
    save: 'Reviewed',
  },
  reopened: { button: 'Reopen…', title: 'Reopen', explains: 'It goes back to those who had it.', save: 'Reopen' },
};

export interface Typed {
  readonly outcome: string;
  readonly toPersonId: string;
  readonly words: string;
}

export function requestOf(kind: AnswerKind, { outcome, toPersonId, words }: Typed): Request {
  switch (kind) {
    case 'done':
      return { kind, outcome, note: words.trim() };
    case 'declined':
      return { kind, reason: words.trim() };
    case 'handed-over':
      return { kind, toPersonId };
    case 'accepted':
    case 'withdrawn':
    case 'reviewed':
    case 'reopened':
      return { kind };
  }
}

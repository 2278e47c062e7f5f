import type { ActionDigestView, ActionView } from '../../../../domain/actions/action-view.ts';
import type { AnswerKind, AnswerView } from '../action-answer-card.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

export const ACTION: ActionView = {
  actionId: 'sample',
  revision: 1,
  title: 'Meet the family and agree what happens next',
  note: 'They asked for a time after four.',
  dueOn: '2026-11-27',
  phase: 'open',
  isOverdue: false,
  owners: [{ personId: '00000000-0000-4000-8000-000000000011', name: 'Sam Field' }],
  acceptedBy: null,
  issuedBy: 'Robin Vale',
  pupils: [{ name: 'Tobias Marsh', form: '9A' }],
  pupilCount: 1,
  outcomes: [
    { id: 'agreed-plan', title: 'Spoke, and agreed what happens next' },
    { id: 'no-reply', title: 'Tried, could not reach them' },
  ],
  outcome: null,
  words: '',
  closedBy: null,
  colleagues: [{ personId: '00000000-0000-4000-8000-000000000012', name: 'Kit Moss' }],
  toldTo: [],
  isReviewed: false,
  may: ['accepted', 'done', 'declined', 'handed-over'],
  unseenBy: [],
};
const OVERDUE: ActionView = { ...ACTION, isOverdue: true, toldTo: ['Robin Vale'] };
export const STRANGE: ActionView = {
  ...ACTION,
  title: STRANGE_NAMES[1],
  note: STRANGE_NAMES[5],
  owners: STRANGE_NAMES.map((name, index) => ({ personId: `p${index}`, name })),
  pupils: STRANGE_NAMES.map((name) => ({ name, form: '9A' })),
  pupilCount: STRANGE_NAMES.length,
};

export const ACTION_SAMPLES: readonly Sample<ActionView>[] = [
  { what: 'a new one', view: ACTION },
  {
    what: 'accepted and overdue',
    view: { ...OVERDUE, phase: 'accepted', acceptedBy: 'Sam Field', may: ['done', 'declined', 'handed-over'] },
  },
  {
    what: 'done',
    view: {
      ...ACTION,
      phase: 'done',
      closedBy: 'Sam Field',
      outcome: 'Spoke, and agreed what happens next',
      may: [],
    },
  },
  {
    what: 'declined, as the one who issued it has it',
    view: {
      ...ACTION,
      phase: 'declined',
      owners: [],
      closedBy: 'Sam Field',
      words: 'On a trip.',
      may: ['handed-over', 'withdrawn'],
    },
  },
  {
    what: 'in a channel',
    view: { ...ACTION, note: '', pupils: [], colleagues: [] },
  },
  { what: 'strange names', view: STRANGE },
];

export const ACTION_ESCALATED_SAMPLES: readonly Sample<ActionView>[] = [
  { what: 'an overdue action', view: OVERDUE },
  { what: 'strange names', view: STRANGE },
];

const ITEM = { title: 'Meet the family', dueOn: '2026-11-23', coverFor: null } as const;
const DIGEST: ActionDigestView = {
  on: '2026-11-24',
  overdue: [ITEM],
  dueToday: [{ ...ITEM, title: 'Ring home about the bus', dueOn: '2026-11-24', coverFor: 'Kit Moss' }],
  unseen: [{ ...ITEM, title: 'Talk with the form about Friday', dueOn: '2026-11-27' }],
  laterCount: 2,
};

export const ACTION_DIGEST_SAMPLES: readonly Sample<ActionDigestView>[] = [
  { what: 'an ordinary morning', view: DIGEST },
  { what: 'all seen to', view: { ...DIGEST, overdue: [], dueToday: [], unseen: [], laterCount: 0 } },
  {
    what: '200 actions and strange names',
    view: {
      ...DIGEST,
      overdue: Array.from({ length: 20 }, () => STRANGE_NAMES.map((title) => ({ ...ITEM, title }))).flat(),
    },
  },
];

const LOADS = [
  { personId: '00000000-0000-4000-8000-000000000012', name: 'Kit Moss', open: 3, overdue: 1, dueThisWeek: 2 },
];

const IMPACT = [
  '14 pupils attended 82.4% of sessions before and 88.0% after.',
  'That is about 4 percentage points better than without it, likely between 1 and 7.',
];

export const ACTION_ANSWER_SAMPLES: readonly Sample<{ readonly kind: AnswerKind; readonly action: AnswerView }>[] = [
  { what: 'done', view: { kind: 'done', action: ACTION } },
  { what: 'decline', view: { kind: 'decline', action: STRANGE } },
  { what: 'hand over', view: { kind: 'hand-over', action: { ...ACTION, loads: LOADS } } },
  { what: 'withdraw', view: { kind: 'withdraw', action: ACTION } },
  { what: 'review', view: { kind: 'review', action: { ...ACTION, impact: IMPACT } } },
  { what: 'reopen', view: { kind: 'reopen', action: ACTION } },
];

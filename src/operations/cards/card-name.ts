import type { CardKind, CardSubject, CardSubjects } from './card-kinds.ts';

/** What a card is called where its fate is told, without a pupil's data: "Year 9, AM". */
export function cardName(subject: CardSubject): string {
  return nameOf(subject.kind, subject);
}

const NAMES: { readonly [Kind in CardKind]: (subject: CardSubjects[Kind]) => string } = {
  'absent-list': ({ yearGroup, session }) => `Year ${yearGroup}, ${session}`,
  briefing: ({ yearGroup }) => (yearGroup === null ? 'a briefing' : `a briefing for Year ${yearGroup}`),
  'briefing-waits': () => 'a briefing that waits for approval',
  action: () => 'an action',
  'action-digest': ({ on }) => `the actions of somebody on ${on}`,
  'action-escalated': () => 'an overdue action, for a line manager',
  'weekly-summary': ({ yearGroup }) => `the week of Year ${yearGroup}`,
  targets: ({ yearGroup }) => `the targets of Year ${yearGroup}`,
  'not-done': ({ moment }) => `the warning that this did not happen: ${moment}`,
  'ladder-overdue': () => 'the card of overdue steps of the first-day ladder',
  'messages-due': ({ session }) => `messages to families to be sent, ${session}`,
  'second-calls': () => 'families to ring once more',
  'registers-missing': ({ session }) => `registers not taken, ${session}`,
  'welcome-back': () => 'the welcome-back list',
  'end-of-day': () => 'the report of the end of the day',
  welcome: ({ to }) => (to === 'team' ? 'the welcome to the Team' : 'the welcome to somebody'),
};

function nameOf<Kind extends CardKind>(kind: Kind, subject: CardSubjects[Kind]): string {
  return NAMES[kind](subject);
}

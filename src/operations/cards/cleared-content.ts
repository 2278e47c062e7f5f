import { counted } from '../../domain/counted.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { CardContent, CardKind, CardViews, KindContent } from './card-kinds.ts';

/** A card whose names were taken off because of its age (domain.md 5): what it was, and how many. */
export interface ClearedView {
  /** "The absent list of Year 9, AM". */
  readonly what: string;
  /** The day on which it was decided. */
  readonly on: IsoDate;
  readonly counts: readonly string[];
}

export type ClearedContent = { readonly kind: 'cleared'; readonly view: ClearedView };

interface Clearing<View> {
  readonly what: (view: View) => string;
  readonly counts: (view: View) => readonly string[];
  /** False for a card that somebody still works with. Always true where it is absent. */
  readonly isOver?: (view: View) => boolean;
}

/** What is left of each kind of card. Null for one that never names a pupil: it stays as it is. */
const CLEARINGS: { readonly [Kind in CardKind]: Clearing<CardViews[Kind]> | null } = {
  'absent-list': {
    what: ({ yearGroup, session }) => `The absent list of Year ${yearGroup}, ${session}`,
    counts: ({ pupils, arrived }) => [
      `${counted(pupils.length, 'pupil')} not in`,
      `${pupils.filter(({ contacted }) => contacted).length} contacted`,
      `${arrived.length} came in later`,
    ],
  },
  briefing: { what: () => 'A briefing', counts: ({ readCount }) => [`Read by ${counted(readCount, 'person')}`] },
  'briefing-waits': {
    what: () => 'A briefing that waited for approval',
    counts: () => [],
    isOver: (view) => !view.isWaiting,
  },
  action: {
    what: () => 'An action',
    counts: ({ pupilCount }) => [`About ${counted(pupilCount, 'pupil')}`],
    isOver: ({ phase }) => ['done', 'declined', 'withdrawn'].includes(phase),
  },
  'action-escalated': {
    what: () => 'An overdue action',
    counts: ({ pupilCount }) => [`About ${counted(pupilCount, 'pupil')}`],
    isOver: ({ phase }) => ['done', 'declined', 'withdrawn'].includes(phase),
  },
  'action-digest': {
    what: () => 'The actions of the day',
    counts: ({ overdue, dueToday }) => [`${overdue.length} overdue`, `${dueToday.length} due that day`],
  },
  'ladder-overdue': {
    what: () => 'Overdue steps of the first-day ladder',
    counts: ({ rows }) => [`${counted(rows.length, 'step')} still overdue when the day ended`],
  },
  'second-calls': {
    what: () => 'Families to ring once more',
    counts: ({ calls }) => [`${calls.length} not rung again`],
  },
  'welcome-back': { what: () => 'The welcome-back list', counts: ({ pupils }) => [counted(pupils.length, 'pupil')] },
  'end-of-day': {
    what: () => 'The report of the end of the day',
    counts: ({ absent, unexplained }) => [
      `${counted(absent.flatMap(({ names }) => names).length, 'pupil')} not in`,
      `${unexplained} without a reason at first`,
    ],
  },
  'weekly-summary': null,
  targets: null,
  'messages-due': null,
  'registers-missing': null,
  'not-done': null,
  welcome: null,
};

export const CLEARED_KINDS: readonly CardKind[] = Object.entries(CLEARINGS).flatMap(([kind, clearing]) =>
  clearing === null ? [] : [kind as CardKind],
);

/** A card's content with its names taken off, or as it is where it must stay so. */
export function clearedContent(content: CardContent, on: IsoDate): CardContent {
  return content.kind === 'cleared' ? content : (clearedOf(content, on) ?? content);
}

function clearedOf<Kind extends CardKind>({ kind, view }: KindContent<Kind>, on: IsoDate): ClearedContent | null {
  const clearing: Clearing<CardViews[Kind]> | null = CLEARINGS[kind];
  if (clearing === null || clearing.isOver?.(view) === false) return null;
  return { kind: 'cleared', view: { what: clearing.what(view), on, counts: clearing.counts(view) } };
}

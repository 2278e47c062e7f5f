import type { ItemOutcome, MeetingItem, MeetingMode, MeetingView } from '../../http/meeting-contract.ts';

export const STATE_NAMES = { planned: 'Planned', running: 'Running', closed: 'Closed' } as const;

export const OUTCOME_NAMES: Readonly<Record<ItemOutcome, string>> = {
  waiting: 'to come',
  discussed: 'discussed',
  'put-off': 'put off',
};

/** The same once the meeting is over. */
export const CAME_OF_IT: Readonly<Record<ItemOutcome, string>> = { ...OUTCOME_NAMES, waiting: 'not reached' };

export const MODES: readonly { readonly mode: MeetingMode; readonly name: string; readonly about: string }[] = [
  { mode: 'wall', name: 'Wall', about: 'initials and improvers, safe where anybody may look' },
  { mode: 'slt', name: 'SLT', about: 'names and figures, no restricted notes' },
  { mode: 'case', name: 'Case', about: 'one pupil, with what is written about them' },
];

/** "Jo Example, 9B", or initials. */
export function labelOf({ label, detail }: MeetingItem): string {
  return detail === null ? label : `${label}, ${detail.form}`;
}

/** "Now: Jo Example, 9B (2 of 10)" */
export function announcement(view: MeetingView): string {
  if (view.state === 'closed') return 'The meeting is closed.';
  if (view.state === 'planned') return '';
  const current = view.items.find(({ itemId }) => itemId === view.currentItemId);
  if (current === undefined || view.currentPlace === null) return 'Nobody is on the stage.';
  return `Now: ${labelOf(current)} (${view.currentPlace} of ${view.order.length})`;
}

/** Before or after the pupil on the stage; null at the ends. */
export function neighbour({ order, currentPlace }: MeetingView, step: 1 | -1): string | null {
  return currentPlace === null ? null : (order[currentPlace - 1 + step] ?? null);
}

import type { IsoDate } from '../calendar/iso-date.ts';
import type { Action } from './action.ts';
import { isClosed, type ActionState } from './action-state.ts';

export interface StandingAction {
  readonly action: Action;
  readonly state: ActionState;
}

/** Whose an action is for a person: their own, or the owner's for whom they stand in; null where it is neither. */
export function ownerFor(state: ActionState, personId: string, standsInFor: readonly string[]): string | null {
  if (state.ownerIds.includes(personId)) return personId;
  return standsInFor.find((ownerId) => state.ownerIds.includes(ownerId)) ?? null;
}

export type DigestGroup = 'overdue' | 'due-today' | 'unseen' | 'later';

/** Where an action stands in the morning's digest of somebody, in the order in which it matters. */
export function digestGroup({ action, state }: StandingAction, personId: string, on: IsoDate): DigestGroup | null {
  if (isClosed(state)) return null;
  if (action.dueOn < on) return 'overdue';
  if (action.dueOn === on) return 'due-today';
  return state.phase === 'open' && !state.seenBy.includes(personId) ? 'unseen' : 'later';
}

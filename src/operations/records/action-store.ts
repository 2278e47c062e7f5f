import type { Action } from '../../domain/actions/action.ts';
import type { ActionEvent } from '../../domain/actions/action-event.ts';

/** An action with all that has happened to it, in order. */
export interface ActionRecord {
  readonly action: Action;
  readonly events: readonly ActionEvent[];
}

export interface ActionStore {
  /** Records an action with its `issued` event; false when it, or the action of its occurrence, was issued before. */
  issue(action: Action, issued: ActionEvent): Promise<boolean>;
  get(actionId: string): Promise<ActionRecord | null>;
  /** As `get`; and nobody else adds to the action until the transaction ends. */
  hold(actionId: string): Promise<ActionRecord | null>;
  /** Adds an event; false when its click was taken before. `isOpen`: whether the action is to be done after it. */
  add(actionId: string, event: ActionEvent, isOpen: boolean): Promise<boolean>;
  /** Those to be done, by due date. */
  open(schoolId: string): Promise<ActionRecord[]>;
  /** All that were issued since an instant, by when. */
  issuedSince(schoolId: string, since: Date): Promise<ActionRecord[]>;
  /** Those not to be done any more of which something was recorded since an instant. */
  closedSince(schoolId: string, since: Date): Promise<ActionRecord[]>;
  /** Another whenever an action of the school is issued, taken back, declined or opened again, or deleted. */
  printOfMeant(schoolId: string): Promise<string>;
}

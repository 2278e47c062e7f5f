import type { IsoDate } from '../calendar/iso-date.ts';
import type { HappeningKind } from './action-event.ts';
import type { OutcomeChoice } from './action.ts';
import type { ActionPhase } from './action-state.ts';

export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

/** An action as a card shows it. In a channel it names no pupil and has no note: an action tells why (domain.md 5). */
export interface ActionView {
  readonly actionId: string;
  /** Goes up by one with each event: a button knows by it which state it was made for. */
  readonly revision: number;
  readonly title: string;
  readonly note: string;
  readonly dueOn: IsoDate;
  readonly phase: ActionPhase;
  readonly isOverdue: boolean;
  readonly owners: readonly NamedPerson[];
  readonly acceptedBy: string | null;
  /** Null where the pack issued it. */
  readonly issuedBy: string | null;
  readonly pupils: readonly { readonly name: string; readonly form: string }[];
  readonly pupilCount: number;
  readonly outcomes: readonly OutcomeChoice[];
  /** The outcome's title. */
  readonly outcome: string | null;
  readonly words: string;
  readonly closedBy: string | null;
  /** To whom it can be handed over: everybody on the staff list who does not have it. Empty in a channel. */
  readonly colleagues: readonly NamedPerson[];
  readonly toldTo: readonly string[];
  readonly isReviewed: boolean;
  /** What the reader may do; in a channel what its owners may. */
  readonly may: readonly HappeningKind[];
  /** Owners, or their cover, who have not seen it yet: their opening the card tells that they have. */
  readonly unseenBy: readonly string[];
}

/** A person's actions on a school morning. */
export interface ActionDigestView {
  readonly on: IsoDate;
  readonly overdue: readonly DigestItem[];
  readonly dueToday: readonly DigestItem[];
  /** Not looked at yet. */
  readonly unseen: readonly DigestItem[];
  readonly laterCount: number;
}

export interface DigestItem {
  readonly title: string;
  readonly dueOn: IsoDate;
  /** The colleague for whom the reader stands in; null for the reader's own. */
  readonly coverFor: string | null;
}

import type { IsoDate } from '../calendar/iso-date.ts';

/** A task given to people, as it was issued. Nothing here changes afterwards: what becomes of it are its events. */
export interface Action {
  readonly actionId: string;
  readonly schoolId: string;
  readonly title: string;
  /** More words for those who do it; empty where there are none. Never medical detail. */
  readonly note: string;
  /** The line of the pack that it does; null for one that a person thought of. */
  readonly provisionId: string | null;
  /** The occurrence that it came of (strategy/occurrences.ts), by which it is issued once; null where a person issued it. */
  readonly occurrenceKey: string | null;
  readonly pupilIds: readonly string[];
  /** Those it was given to. Who has it now is in its state. */
  readonly ownerIds: readonly string[];
  /** Null where the pack issued it. */
  readonly issuedBy: string | null;
  readonly issuedAt: Date;
  /** The last school day on which it is in time. */
  readonly dueOn: IsoDate;
  /** Line managers of the owners when it was issued, the nearest first: a change of staff list moves no action. */
  readonly chain: readonly string[];
  /** School days overdue before the next of the chain is told; and accepted without a word before it is open again. */
  readonly escalatesAfterSchoolDays: number;
  /** What may have come of it, to choose from. */
  readonly outcomes: readonly OutcomeChoice[];
}

export interface OutcomeChoice {
  readonly id: string;
  readonly title: string;
}

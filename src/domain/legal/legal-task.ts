import type { IsoDate } from '../calendar/iso-date.ts';

/**
 * Work that a rule of the law brings, for a named person (domain.md 6.3, AMB-33). None of its ends is the issue of
 * anything: a person asks the local authority, or writes the notice outside this app.
 */
export interface LegalTask {
  readonly kind: 'review-monitoring';
  /** Null where the calendar does not reach so far. */
  readonly dueOn: IsoDate | null;
  readonly neededFrom: 'a-named-person';
  readonly mayEndIn: readonly LegalTaskEnd[];
}

export type LegalTaskEnd = 'support-goes-on' | 'notice-to-improve-considered' | 'referral-asked-for' | 'closed';

import type { Raise } from './raised-ladder.ts';

/** One pupil on the ladder, as a person may see it. */
export interface LadderRow {
  readonly pupilId: string;
  readonly name: string;
  readonly form: string;
  readonly yearGroup: number;
  /** What is to be done now, in words that give no reason away. */
  readonly step: string;
  /** "10:00". */
  readonly dueTime: string;
  readonly isOverdue: boolean;
  /** What was tried today: "2 calls, 1 message". */
  readonly tried: string;
  /** The adult who reaches this family; null where there is none. */
  readonly usualCaller: string | null;
  /** Why the pupil comes first or a visit is due (tier 2); null for those who may not see reasons. */
  readonly reasons: readonly string[] | null;
}

const RAISED: Readonly<Record<Raise['to'], string>> = {
  'welfare-check': 'a welfare check is due',
  'home-visit': 'a home visit is due',
};

/** A step that only vulnerable pupils have would tell who they are: others read what is done, not for whom. */
export const NEUTRAL_STEPS = {
  message: 'Message home',
  call: 'Ring home',
  'call-every-contact': 'Ring every contact',
  'welfare-decision': 'Decide what happens next',
} as const;

/** What an absence asks for besides calls, where the asking gives no reason of tier 2 away. */
export function raiseWords(raise: Raise | null, maySeeReasons: boolean): string | null {
  if (raise === null || (raise.because === 'vulnerable' && !maySeeReasons)) return null;
  return RAISED[raise.to];
}

import type { Cadence } from './cadence.ts';
import type { Selector } from './selector.ts';

/** Who does it, by the part they play. Each school says who that is (domain.md 8). */
export const STRATEGY_ROLES = [
  'principal',
  'vice-principal',
  'senior-leader',
  'attendance-champion',
  'attendance-lead',
  'attendance-officer',
  'attendance-team',
  'pastoral-team',
  'office',
  'office-manager',
  'head-of-year',
  'form-tutor',
  'class-teacher',
  'teaching-staff',
  'teaching-assistant',
  'duty-staff',
  'support-staff',
  'learning-mentor',
  'mentor',
  'family-liaison',
  'safeguarding-team',
  'governors',
  'local-authority-officer',
  'all-staff',
] as const;
export type StrategyRole = (typeof STRATEGY_ROLES)[number];

/** What starts it. */
export type Trigger =
  /** The date alone. */
  | { readonly kind: 'calendar' }
  /** It is for the whole school or a whole class, whoever is in it. */
  | { readonly kind: 'everyone' }
  /** The pupils that the selector gives. */
  | { readonly kind: 'pupils' }
  /** The classes that the selector gives. */
  | { readonly kind: 'classes' }
  /** Something of the school's life that is about no one pupil: "parents-evening". */
  | { readonly kind: 'event'; readonly event: string };

/** What the app itself does when it falls due; people do the rest. */
export type Does = 'posts' | 'prepares-a-list' | 'assigns' | 'drafts' | 'reports' | 'reminds';

/** One line of a strategy: what is done, by whom, how often, for whom. */
export interface Provision {
  readonly id: string;
  /** The row of a strategy document that it is. */
  readonly source: string;
  /** Further rows that it takes in. */
  readonly alsoFrom: readonly string[];
  readonly area: string;
  readonly title: string;
  readonly roles: readonly StrategyRole[];
  readonly cadence: readonly Cadence[];
  readonly trigger: Trigger;
  readonly selector: Selector | null;
  readonly does: Does;
  /** The most guarded facts it deals in (domain.md 5): 0 may be spoken of in a channel, 2 and 3 go to few. */
  readonly tier: 0 | 1 | 2 | 3;
  /** Nothing leaves the school, and nothing legal happens, before a named person has decided. */
  readonly needsDecision: boolean;
  readonly active: boolean;
  readonly inactiveBecause: string | null;
  /** Another provision of the pack that is the same work: it is kept, and falls due once. */
  readonly duplicateOf: string | null;
  /** What the provision depends on and only the school can say: "the local authority's referral criteria". */
  readonly asksTheSchool: string | null;
  /** Where the words of the document contradict each other, which of them was taken: "AMB-25". */
  readonly resolves: readonly string[];
}

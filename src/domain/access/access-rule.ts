import type { Role } from '../person.ts';

/** How far a role reaches: through the whole school, or to what the staff list puts in the person's care. */
export type Reach = 'whole school' | 'own year groups' | 'own forms';

/**
 * What is shown or changed (domain.md 5). `none`: nobody's data; 0: what may stand in a channel; 1: broad reasons and
 * figures of one pupil; 2: codes, notes, vulnerability; 3: the legal route.
 */
export type Tier = 'none' | 0 | 1 | 2 | 3;

/** One line of the table of who may do what. */
export interface AccessRule {
  /** For a head teacher: "See the risk register". */
  readonly words: string;
  readonly does: 'read' | 'change' | 'export';
  readonly tier: Tier;
  readonly may: Readonly<Partial<Record<Role, Reach>>>;
}

import type { Role } from '../person.ts';

/** An action as somebody fills it in, before it is said whom and what it comes to. */
export interface ActionDraft {
  /** Made when the form was opened: a repeated submit issues it once. */
  readonly actionId: string;
  /** The line of the pack; null for what a person thought of. */
  readonly provisionId: string | null;
  /** Empty for the line's own words. */
  readonly title: string;
  readonly note: string;
  readonly ownerIds: readonly string[];
  /** Everybody who plays one of the parts; tutors and heads of year of the pupils alone. */
  readonly roles: readonly Role[];
  /** One of `groupChoices` (pupil-groups.ts). */
  readonly pupilGroup: string;
  readonly pupilIds: readonly string[];
  /** Names as people write them, separated by semicolons. */
  readonly pupilNames: string;
  readonly dueInSchoolDays: number;
  /** Channels in which its card is posted besides. */
  readonly channelIds: readonly string[];
}

export const DRAFT_LIMITS = { titleMax: 150, noteMax: 500, namesMax: 1_000, dueInMax: 60 } as const;

/** The part of the form that a problem is beside. */
export type DraftField = 'what' | 'owners' | 'pupils' | 'due' | 'note' | 'channels';

export interface DraftProblem {
  readonly field: DraftField;
  readonly message: string;
}

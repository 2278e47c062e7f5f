import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { PupilAttribute } from '../../domain/strategy/selector.ts';

export const LADDER_DECISIONS = ['visit', 'police', 'social-care', 'no-further-action'] as const;
export const LADDER_EVENTS = [...LADDER_DECISIONS, 'told-safeguarding-lead', 'told-senior-leader'] as const;

/** Something that was decided of a pupil on the first-day ladder, or told of one. */
export interface LadderEvent {
  /** Made so that a repeat has the same one, and is recorded once. */
  readonly eventId: string;
  readonly pupilId: string;
  readonly on: IsoDate;
  /** The pack's id of the step that the pupil was on. */
  readonly step: string;
  readonly what: (typeof LADDER_EVENTS)[number];
  /** A person's name, or "the app". */
  readonly by: string;
  readonly byPersonId: string | null;
  /** Who does what was decided, in the words of whoever decided; null where nobody was named. */
  readonly seenToBy: string | null;
  /** Of tier 2. */
  readonly note: string;
  readonly at: Date;
}

export interface LadderStore {
  /** False when it was recorded before. */
  record(schoolId: string, event: LadderEvent): Promise<boolean>;
  ofDay(schoolId: string, on: IsoDate): Promise<LadderEvent[]>;
  /** What makes pupils vulnerable, by pupil; those of whom nothing is known are not in it. */
  attributes(schoolId: string): Promise<ReadonlyMap<string, ReadonlySet<PupilAttribute>>>;
  saveAttributes(pupilId: string, attributes: readonly PupilAttribute[]): Promise<void>;
}

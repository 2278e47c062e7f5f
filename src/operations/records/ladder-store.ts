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

export const CLOSING_ENDS = ['arrival', 'reason', 'contact', 'decision', 'escalated', 'open'] as const;

/** How one unexplained absence stood when the day was closed. */
export interface ClosingEntry {
  readonly pupilId: string;
  readonly ended: (typeof CLOSING_ENDS)[number];
  /** Who resolved it, or who was told; null where the register says so, or nobody has it in hand. */
  readonly who: string | null;
  /** Minutes after midnight at the school; null where nothing says when. */
  readonly at: number | null;
}

export interface LadderClosing {
  readonly on: IsoDate;
  readonly closedAt: Date;
  readonly entries: readonly ClosingEntry[];
}

export interface LadderStore {
  /** False when it was recorded before. */
  record(schoolId: string, event: LadderEvent): Promise<boolean>;
  ofDay(schoolId: string, on: IsoDate): Promise<LadderEvent[]>;
  /** Keeps how the day stood at its close. False, and nothing is changed, when it was closed before. */
  close(schoolId: string, closing: LadderClosing): Promise<boolean>;
  closing(schoolId: string, on: IsoDate): Promise<LadderClosing | null>;
  /** What makes pupils vulnerable, by pupil; those of whom nothing is known are not in it. */
  attributes(schoolId: string): Promise<ReadonlyMap<string, ReadonlySet<PupilAttribute>>>;
  saveAttributes(pupilId: string, attributes: readonly PupilAttribute[]): Promise<void>;
}

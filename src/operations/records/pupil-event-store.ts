import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { ItemOutcome } from '../../domain/meetings/meeting.ts';
import type { ListItem } from '../ports.ts';
import type { ActionRecord } from './action-store.ts';
import type { LadderEvent } from './ladder-store.ts';
import type { PupilYear } from './mark-store.ts';

/** A closed meeting that had the pupil on its agenda. */
export interface MeetingOfPupil {
  readonly meetingId: string;
  readonly heldOn: IsoDate;
  /** Null for one about the whole school. */
  readonly yearGroup: number | null;
  readonly outcome: ItemOutcome;
  readonly at: Date;
}

/** What other stores keep, of one pupil. For reading alone. */
export interface PupilEventStore {
  /** The pupil's marks in every school year that has any, in order. */
  years(pupilId: string): Promise<PupilYear[]>;
  /** Actions that are about the pupil, perhaps with others, by when they were issued. */
  actions(schoolId: string, pupilId: string): Promise<ActionRecord[]>;
  ladderEvents(schoolId: string, pupilId: string): Promise<LadderEvent[]>;
  meetings(schoolId: string, pupilId: string): Promise<MeetingOfPupil[]>;
  /** Rows of the list of legal steps (tier 3). */
  legalSteps(schoolId: string, pupilId: string): Promise<ListItem[]>;
}

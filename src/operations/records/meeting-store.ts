import type {
  Meeting,
  MeetingDecision,
  MeetingEvent,
  MeetingItem,
  MeetingRecord,
} from '../../domain/meetings/meeting.ts';

export interface MeetingStore {
  /** False where a meeting of the kind is open already, or this one was planned before. */
  plan(meeting: Meeting, now: Date): Promise<boolean>;
  /** The one that is planned or running; null where there is none. */
  open(schoolId: string, yearGroup: number | null): Promise<Meeting | null>;
  /** The newest first. */
  recent(schoolId: string, count: number): Promise<Meeting[]>;
  /** The last one of the kind that was closed before the given meeting was planned. */
  lastClosed(schoolId: string, yearGroup: number | null): Promise<MeetingRecord | null>;
  /** Null where the school has no such meeting. */
  get(schoolId: string, meetingId: string): Promise<MeetingRecord | null>;
  /** The same, held against everybody else until the transaction ends. */
  hold(schoolId: string, meetingId: string): Promise<MeetingRecord | null>;
  /** Null where the school has no such meeting. Cheap: asked several times a second while people follow. */
  version(schoolId: string, meetingId: string): Promise<number | null>;
  /** Puts the meeting's own columns in place, with the version that it has now. */
  save(meeting: Meeting): Promise<void>;
  /** Adds items, or puts them in place of those with the same id. */
  saveItems(meetingId: string, items: readonly MeetingItem[]): Promise<void>;
  /** Takes away what rules put on an agenda that is built again. */
  removeItems(meetingId: string, itemIds: readonly string[]): Promise<void>;
  /** False when the decision was recorded before. */
  decide(meetingId: string, decision: MeetingDecision): Promise<boolean>;
  undo(decisionId: string, undoneBy: string): Promise<void>;
  note(meetingId: string, event: MeetingEvent): Promise<void>;
  /** Recorded once a person. */
  markPresent(meetingId: string, personId: string, now: Date): Promise<void>;
}

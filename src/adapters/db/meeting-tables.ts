import type { Generated } from 'kysely';
import type { MeetingEvent, MeetingItem, MeetingMode, MeetingState } from '../../domain/meetings/meeting.ts';
import type { Json } from './tables.ts';

/** Meetings, whom they are about, what they decided, what happened to them and who was there. */
export interface MeetingTables {
  meeting: {
    meeting_id: string;
    school_id: string;
    held_on: string;
    year_group: number | null;
    agenda_cap: number;
    mode: MeetingMode;
    state: MeetingState;
    version: number;
    current_item_id: string | null;
    created_at: Date;
  };
  meeting_item: {
    item_id: string;
    meeting_id: string;
    part: MeetingItem['part'];
    position: number;
    pupil_id: string;
    reasons: Json;
    standing: Json;
    added_by: string | null;
    outcome: MeetingItem['outcome'];
    is_taken_out: boolean;
  };
  meeting_decision: {
    decision_id: string;
    meeting_id: string;
    item_id: string;
    decided_by: string;
    decided_at: Date;
    undone_by: string | null;
  };
  meeting_event: {
    event_id: Generated<number>;
    meeting_id: string;
    kind: MeetingEvent['kind'];
    by_person_id: string;
    at: Date;
    words: string;
  };
  meeting_present: { meeting_id: string; person_id: string; first_at: Date };
}

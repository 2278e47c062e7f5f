import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { AGENDA_RULES } from '../../domain/meetings/agenda-rules.ts';
import type { Meeting, MeetingDecision, MeetingEvent, MeetingItem } from '../../domain/meetings/meeting.ts';
import type { Tables } from './tables.ts';

const reasons = z.array(z.object({ rule: z.enum(AGENDA_RULES), words: z.string() }));
const standing = z.object({ why: z.string(), percentText: z.string(), bandLabel: z.string().nullable() });

export function meetingOf(row: Omit<Selectable<Tables['meeting']>, 'created_at'>): Meeting {
  return {
    meetingId: row.meeting_id,
    schoolId: row.school_id,
    heldOn: row.held_on,
    yearGroup: row.year_group,
    agendaCap: row.agenda_cap,
    mode: row.mode,
    state: row.state,
    version: row.version,
    currentItemId: row.current_item_id,
  };
}

export function meetingColumns(meeting: Meeting): Omit<Insertable<Tables['meeting']>, 'created_at'> {
  return {
    meeting_id: meeting.meetingId,
    school_id: meeting.schoolId,
    held_on: meeting.heldOn,
    year_group: meeting.yearGroup,
    agenda_cap: meeting.agendaCap,
    mode: meeting.mode,
    state: meeting.state,
    version: meeting.version,
    current_item_id: meeting.currentItemId,
  };
}

export function itemOf(row: Selectable<Tables['meeting_item']>): MeetingItem {
  return {
    itemId: row.item_id,
    part: row.part,
    position: row.position,
    pupilId: row.pupil_id,
    reasons: reasons.parse(row.reasons),
    standing: standing.parse(row.standing),
    addedBy: row.added_by,
    outcome: row.outcome,
    isTakenOut: row.is_taken_out,
  };
}

export function itemColumns(meetingId: string, item: MeetingItem): Insertable<Tables['meeting_item']> {
  return {
    item_id: item.itemId,
    meeting_id: meetingId,
    part: item.part,
    position: item.position,
    pupil_id: item.pupilId,
    reasons: JSON.stringify(item.reasons),
    standing: JSON.stringify(item.standing),
    added_by: item.addedBy,
    outcome: item.outcome,
    is_taken_out: item.isTakenOut,
  };
}

export function decisionOf(row: Selectable<Tables['meeting_decision']>): MeetingDecision {
  return {
    decisionId: row.decision_id,
    itemId: row.item_id,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    undoneBy: row.undone_by,
  };
}

export function meetingEventOf(row: Selectable<Tables['meeting_event']>): MeetingEvent {
  return { kind: row.kind, by: row.by_person_id, at: row.at, words: row.words };
}

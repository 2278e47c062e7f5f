import type { MeetingEvent } from '../../domain/meetings/meeting.ts';
import { changeMeeting as change, type MeetingChange } from '../../domain/meetings/meeting-change.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { schoolTime } from '../school-time.ts';
import { onMeeting, type MeetingNeeds, type MeetingOutcome } from './on-meeting.ts';

const EVENTS: Partial<Record<MeetingChange['kind'], MeetingEvent['kind']>> = {
  start: 'started',
  close: 'closed',
  reopen: 'reopened',
};

/** Starts, moves on, closes, reopens: whatever needs no more than the meeting itself. A repeated call changes nothing. */
export function changeMeeting(needs: MeetingNeeds) {
  return (school: School, person: Person, meetingId: string, asked: MeetingChange): Promise<MeetingOutcome> =>
    onMeeting(needs, school, person, meetingId, async (records, record, now) => {
      const changed = change(record, asked);
      if (changed.kind !== 'changed') return changed;
      if (
        asked.kind === 'reopen' &&
        (await records.meetings.open(school.schoolId, record.meeting.yearGroup)) !== null
      ) {
        return { kind: 'refused', message: 'The next meeting is planned already. Close that one first.' };
      }
      const event = EVENTS[asked.kind];
      const words = asked.kind === 'reopen' ? asked.reason.trim() : '';
      // It is held on the day on which it starts, whenever it was planned.
      const { meeting } = changed;
      const dated = asked.kind === 'start' ? { ...meeting, heldOn: schoolTime(school, now).on } : meeting;
      return { ...changed, meeting: dated, what: asked.kind, words, ...(event === undefined ? {} : { event }) };
    });
}

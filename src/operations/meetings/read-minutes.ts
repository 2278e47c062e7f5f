import { why } from '../../domain/authorise.ts';
import { minutesOf, type Minutes } from '../../domain/meetings/minutes.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { schoolTime } from '../school-time.ts';
import { NO_MEETING, type MeetingNeeds, type NoMeeting } from './on-meeting.ts';
import { nameOf, pupilsShown, subjectOf, viewMeeting } from './view-meeting.ts';

export type ReadMinutes = { readonly kind: 'minutes'; readonly minutes: Minutes } | NoMeeting;

/** The minutes as a person may see them in the meeting's mode. `as`: read on the page, or taken out as a document. */
export function readMinutes({ database, clock }: MeetingNeeds) {
  return async (school: School, person: Person, meetingId: string, as: 'page' | 'document'): Promise<ReadMinutes> => {
    const { records } = database;
    const { schoolId } = school;
    const record = await records.meetings.get(schoolId, meetingId);
    if (record === null) return NO_MEETING;
    const verb = as === 'page' ? 'meeting.read' : 'meeting.minutes';
    const answer = why(person, verb, subjectOf(record));
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const { stage } = await viewMeeting(records, school, person, record);
    const minutes = minutesOf(record, stage, {
      schoolName: school.name,
      staffName: (personId) => nameOf(school, personId),
      timeOf: (at) => schoolTime(school, at),
    });
    const subject = `${meetingId} minutes, ${stage.mode}`;
    const entry = { schoolId, at: clock(), personId: person.personId, verb, subject, reason: answer.reason } as const;
    await records.audit.record({ ...entry, pupilIds: pupilsShown(stage) });
    return { kind: 'minutes', minutes };
  };
}

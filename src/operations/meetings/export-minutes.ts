import type { Minutes } from '../../domain/meetings/minutes.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { MeetingNeeds, NoMeeting } from './on-meeting.ts';
import { readMinutes } from './read-minutes.ts';

export type ExportedMinutes =
  { readonly kind: 'document'; readonly fileName: string; readonly bytes: Uint8Array } | NoMeeting;

/** The minutes as a document. That they were taken out is recorded before they leave. */
export function exportMinutes(needs: MeetingNeeds & { readonly write: (minutes: Minutes) => Promise<Uint8Array> }) {
  const read = readMinutes(needs);
  return async (school: School, person: Person, meetingId: string): Promise<ExportedMinutes> => {
    const found = await read(school, person, meetingId, 'document');
    if (found.kind !== 'minutes') return found;
    const bytes = await needs.write(found.minutes);
    return { kind: 'document', fileName: `attendance-meeting-${found.minutes.heldOn}.docx`, bytes };
  };
}

import { why } from '../../domain/authorise.ts';
import type { Meeting, MeetingEvent, MeetingItem, MeetingRecord } from '../../domain/meetings/meeting.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import { subjectOf, viewMeeting, type MeetingView } from './view-meeting.ts';

export interface MeetingNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export type MeetingOutcome =
  | { readonly kind: 'done'; readonly view: MeetingView }
  /** It cannot be done now: how the meeting stands instead, so that the person sees why. */
  | { readonly kind: 'refused'; readonly message: string; readonly view: MeetingView }
  | NoMeeting;

export type NoMeeting =
  { readonly kind: 'not-allowed'; readonly message: string } | { readonly kind: 'not-found'; readonly message: string };

/** What a piece of work makes of a meeting, within its transaction. */
export type WorkDone =
  | {
      readonly kind: 'changed';
      readonly meeting: Meeting;
      readonly items?: readonly MeetingItem[];
      readonly event?: MeetingEvent['kind'];
      readonly words?: string;
      /** An id, for the audit. */
      readonly what: string;
    }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly message: string };

export const NO_MEETING: NoMeeting = { kind: 'not-found', message: 'There is no such meeting in your school.' };

/** Changes a meeting while nobody else can, raises its version, and gives it as the person may see it afterwards. */
export async function onMeeting(
  { database, clock }: MeetingNeeds,
  school: School,
  person: Person,
  meetingId: string,
  work: (records: Records, record: MeetingRecord, now: Date) => Promise<WorkDone> | WorkDone,
): Promise<MeetingOutcome> {
  const { schoolId } = school;
  const done = await database.inTransaction(async (records): Promise<NoMeeting | WorkDone> => {
    const record = await records.meetings.hold(schoolId, meetingId);
    if (record === null) return NO_MEETING;
    const answer = why(person, 'meeting.run', subjectOf(record));
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const now = clock();
    const worked = await work(records, record, now);
    if (worked.kind !== 'changed') return worked;
    const { meeting, items, event, words, what } = worked;
    await records.meetings.save({ ...meeting, version: record.meeting.version + 1 });
    await records.meetings.saveItems(meetingId, items ?? []);
    const { personId } = person;
    if (event !== undefined)
      await records.meetings.note(meetingId, { kind: event, by: personId, at: now, words: words ?? '' });
    const entry = { schoolId, at: now, personId, subject: `${meetingId} ${what}`, reason: answer.reason };
    // Whoever changes a meeting is given it back, with everybody on it.
    const pupilIds = [...new Set([...record.items, ...(items ?? [])].map(({ pupilId }) => pupilId))];
    await records.audit.record({ ...entry, verb: 'meeting.run', pupilIds });
    return worked;
  });
  if (done.kind === 'not-allowed' || done.kind === 'not-found') return done;
  const record = await database.records.meetings.get(schoolId, meetingId);
  if (record === null) return NO_MEETING;
  const view = await viewMeeting(database.records, school, person, record);
  return done.kind === 'refused' ? { ...done, view } : { kind: 'done', view };
}

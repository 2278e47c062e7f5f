import { isSelf, why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Wait } from '../ports.ts';
import type { Records } from '../records.ts';
import { NO_MEETING, type MeetingNeeds, type NoMeeting } from './on-meeting.ts';
import { pupilsShown, subjectOf, viewMeeting, type MeetingView } from './view-meeting.ts';

export type FollowedMeeting =
  | { readonly kind: 'view'; readonly view: MeetingView }
  /** Nothing is new since the version that the person has: ask again. */
  | { readonly kind: 'unchanged' }
  | NoMeeting;

export interface FollowNeeds extends MeetingNeeds {
  readonly wait: Wait;
  readonly lookEveryMs: number;
  readonly looks: number;
}

/**
 * A meeting as soon as it differs from the version that a person has, or `unchanged` after a while. The version is read
 * from the database, so that it is the same on every replica and after a restart of any.
 */
export function followMeeting(needs: FollowNeeds) {
  const { database, clock, looks } = needs;
  const nextLook = shareLooks(needs);
  return async (
    school: School,
    person: Person,
    meetingId: string,
    seenVersion: number | null,
  ): Promise<FollowedMeeting> => {
    const { records } = database;
    const { schoolId } = school;
    let version = await records.meetings.version(schoolId, meetingId);
    for (let look = 0; look < looks && version !== null && version === seenVersion; look += 1) {
      version = await nextLook(schoolId, meetingId);
    }
    const record = version === null ? null : await records.meetings.get(schoolId, meetingId);
    if (record === null) return NO_MEETING;
    // Asked after the wait: a right that was taken away meanwhile is gone.
    const answer = why(person, 'meeting.read', subjectOf(record));
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const { personId } = person;
    if (record.meeting.state === 'running' && isSelf(person, personId))
      await records.meetings.markPresent(meetingId, personId, clock());
    if (version === seenVersion) return { kind: 'unchanged' };
    const view = await viewMeeting(records, school, person, record);
    const pupilIds = pupilsShown(view.stage);
    if (pupilIds.length > 0) {
      const subject = `${meetingId} ${record.meeting.mode} ${record.meeting.currentItemId ?? 'agenda'}`;
      const entry = { schoolId, at: clock(), personId, verb: 'meeting.read' as const, subject, reason: answer.reason };
      await records.audit.record({ ...entry, pupilIds });
    }
    return { kind: 'view', view };
  };
}

/** However many people follow a meeting, the database is asked for its version once at a time. */
function shareLooks({ database, wait, lookEveryMs }: FollowNeeds) {
  const underWay = new Map<string, Promise<number | null>>();
  return (schoolId: string, meetingId: string): Promise<number | null> => {
    const known = underWay.get(meetingId);
    if (known !== undefined) return known;
    const look = lookAfter(() => wait(lookEveryMs), database.records, schoolId, meetingId).finally(() =>
      underWay.delete(meetingId),
    );
    underWay.set(meetingId, look);
    return look;
  };
}

async function lookAfter(pause: () => Promise<void>, { meetings }: Records, schoolId: string, meetingId: string) {
  await pause();
  return meetings.version(schoolId, meetingId);
}

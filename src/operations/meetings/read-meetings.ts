import { why } from '../../domain/authorise.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { MeetingNeeds } from './on-meeting.ts';

export interface KnownMeetings {
  /** The newest first. */
  readonly meetings: readonly Meeting[];
  /** Of whom the person may plan one: null is the whole school. */
  readonly mayPlan: readonly (number | null)[];
}

const SHOWN = 40;

/** The meetings that a person may follow, and those that they may plan. Nobody's data is in either. */
export function readMeetings({ database }: Pick<MeetingNeeds, 'database'>) {
  return async (school: School, person: Person): Promise<KnownMeetings> => {
    const may = (verb: 'meeting.read' | 'meeting.run', yearGroup: number | null) =>
      why(person, verb, yearGroup === null ? {} : { yearGroup }).kind === 'allowed';
    const meetings = await database.records.meetings.recent(school.schoolId, SHOWN);
    return {
      meetings: meetings.filter(({ yearGroup }) => may('meeting.read', yearGroup)),
      mayPlan: [null, ...school.yearGroups].filter((yearGroup) => may('meeting.run', yearGroup)),
    };
  };
}

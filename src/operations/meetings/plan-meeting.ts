import { randomUUID } from 'node:crypto';
import { why } from '../../domain/authorise.ts';
import { buildAgenda } from '../../domain/meetings/build-agenda.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { schoolTime } from '../school-time.ts';
import { itemsOfAgenda } from './items-of-agenda.ts';
import { loadAgendaFacts } from './load-agenda-facts.ts';
import type { MeetingNeeds } from './on-meeting.ts';

export type PlannedMeeting =
  /** `isNew` is false where one of the kind was open already, and that one is given. */
  | { readonly kind: 'planned'; readonly meetingId: string; readonly isNew: boolean; readonly leftOut: number }
  | { readonly kind: 'refused'; readonly message: string };

const NO_CALENDAR = 'No calendar of the school covers today, so nobody’s attendance can be counted.';

const tooMany = (cap: number, agendaCap: number) =>
  `${cap} pupils were asked for, and an agenda of your school has ${agendaCap} at most. Choose fewer, or have the greatest ` +
  'number changed under Settings, Strategy.';

/** Builds the agenda of a meeting from the rules, today. Of one kind there is one open at a time. */
export function planMeeting({ database, clock }: MeetingNeeds) {
  return async (
    school: School,
    person: Person,
    { yearGroup, cap }: { readonly yearGroup: number | null; readonly cap: number },
  ): Promise<PlannedMeeting> => {
    const answer = why(person, 'meeting.run', yearGroup === null ? {} : { yearGroup });
    if (answer.kind === 'refused') return { kind: 'refused', message: answer.reason };
    const { schoolId, agendaCap } = school;
    if (cap > agendaCap) return { kind: 'refused', message: tooMany(cap, agendaCap) };
    const open = await database.records.meetings.open(schoolId, yearGroup);
    if (open !== null) return { kind: 'planned', meetingId: open.meetingId, isNew: false, leftOut: 0 };
    const now = clock();
    const { on } = schoolTime(school, now);
    const last = await database.records.meetings.lastClosed(schoolId, yearGroup);
    const material = await loadAgendaFacts(database.records, school, on, { yearGroup, last });
    if (material === null) return { kind: 'refused', message: NO_CALENDAR };
    const built = buildAgenda(material.facts, material.moment, cap);
    const meeting: Meeting = {
      ...{ meetingId: randomUUID(), schoolId, heldOn: on, yearGroup, agendaCap: cap },
      ...{ mode: 'slt', state: 'planned' },
      ...{ version: 1, currentItemId: null },
    };
    const { meetingId } = meeting;
    const isNew = await database.inTransaction(async ({ meetings, audit }) => {
      if (!(await meetings.plan(meeting, now))) return false;
      const items = itemsOfAgenda(built, randomUUID);
      await meetings.saveItems(meetingId, items);
      const { personId } = person;
      await meetings.note(meetingId, { kind: 'planned', by: personId, at: now, words: '' });
      const subject = `${meetingId} plan`;
      const entry = { schoolId, at: now, personId, subject, reason: answer.reason };
      const pupilIds = [...new Set(items.map(({ pupilId }) => pupilId))];
      await audit.record({ ...entry, verb: 'meeting.run', pupilIds });
      return true;
    });
    if (isNew) return { kind: 'planned', meetingId, isNew, leftOut: built.leftOut };
    const other = await database.records.meetings.open(schoolId, yearGroup);
    if (other === null) return { kind: 'refused', message: 'Somebody else has just changed the meeting. Try again.' };
    return { kind: 'planned', meetingId: other.meetingId, isNew, leftOut: 0 };
  };
}

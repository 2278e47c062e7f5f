import { randomUUID } from 'node:crypto';
import { why } from '../../domain/authorise.ts';
import { reasonsFor } from '../../domain/meetings/build-agenda.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { schoolTime } from '../school-time.ts';
import { loadAgendaFacts } from './load-agenda-facts.ts';
import { onMeeting, type MeetingNeeds, type MeetingOutcome, type WorkDone } from './on-meeting.ts';

const refused = (message: string): WorkDone => ({ kind: 'refused', message });

/** Puts a pupil on the agenda by hand, at its end, with what the rules would say besides. */
export function addPupil(needs: MeetingNeeds) {
  return (school: School, person: Person, meetingId: string, pupilId: string): Promise<MeetingOutcome> =>
    onMeeting(needs, school, person, meetingId, async (records, record, now) => {
      const { meeting, items } = record;
      if (meeting.state === 'closed') return refused('The meeting is closed. Reopen it, with a reason, to change it.');
      const known = items.find((item) => item.part === 'agenda' && item.pupilId === pupilId);
      if (known?.isTakenOut === false) return { kind: 'same' };
      if (known !== undefined) {
        return { kind: 'changed', meeting, items: [{ ...known, isTakenOut: false }], what: 'add' };
      }
      const { yearGroup } = meeting;
      const last = await records.meetings.lastClosed(school.schoolId, yearGroup);
      const { on } = schoolTime(school, now);
      const material = await loadAgendaFacts(records, school, on, { yearGroup, last });
      const facts = material?.facts.find(({ pupil }) => pupil.pupilId === pupilId);
      if (material === null || facts === undefined) return refused('This pupil is not on the roll of this meeting.');
      const answer = why(person, 'register.read', facts.pupil);
      if (answer.kind === 'refused') return refused(answer.reason);
      const item = {
        ...{ itemId: randomUUID(), part: 'agenda' as const, pupilId, addedBy: person.personId },
        position: Math.max(-1, ...items.map(({ position }) => position)) + 1,
        reasons: reasonsFor(facts, material.moment),
        standing: facts.standing,
        ...{ outcome: 'waiting' as const, isTakenOut: false },
      };
      const isAlone = meeting.state === 'running' && meeting.currentItemId === null;
      const changed = isAlone ? { ...meeting, currentItemId: item.itemId } : meeting;
      return { kind: 'changed', meeting: changed, items: [item], what: 'add' };
    });
}

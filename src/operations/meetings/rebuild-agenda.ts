import { randomUUID } from 'node:crypto';
import { buildAgenda } from '../../domain/meetings/build-agenda.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { schoolTime } from '../school-time.ts';
import { loadAgendaFacts } from './load-agenda-facts.ts';
import { itemsOfAgenda } from './items-of-agenda.ts';
import { onMeeting, type MeetingNeeds, type MeetingOutcome } from './on-meeting.ts';

/**
 * Builds the agenda of a meeting that has not begun again from today's figures. Whoever was put on by hand stays on, and it
 * is as long as whoever planned it wished, where the school still allows that.
 */
export function rebuildAgenda(needs: MeetingNeeds) {
  return (school: School, person: Person, meetingId: string): Promise<MeetingOutcome> =>
    onMeeting(needs, school, person, meetingId, async (records, { meeting, items }, now) => {
      if (meeting.state !== 'planned') {
        return { kind: 'refused', message: 'The meeting has begun, and its agenda stays as it is.' };
      }
      const { on } = schoolTime(school, now);
      const { yearGroup } = meeting;
      const last = await records.meetings.lastClosed(school.schoolId, yearGroup);
      const material = await loadAgendaFacts(records, school, on, { yearGroup, last });
      if (material === null) return { kind: 'refused', message: 'No calendar of the school covers today.' };
      const byHand = items.filter(({ addedBy, isTakenOut }) => addedBy !== null && !isTakenOut);
      const kept = new Set(byHand.map(({ itemId }) => itemId));
      const names = new Set(byHand.map(({ pupilId }) => pupilId));
      await records.meetings.removeItems(
        meetingId,
        items.flatMap(({ itemId }) => (kept.has(itemId) ? [] : [itemId])),
      );
      const facts = material.facts.filter(({ pupil }) => !names.has(pupil.pupilId));
      const cap = Math.min(meeting.agendaCap, school.agendaCap);
      const fresh = itemsOfAgenda(buildAgenda(facts, material.moment, cap), randomUUID);
      const after = byHand.map((item, place) => ({ ...item, position: fresh.length + place }));
      return { kind: 'changed', meeting: { ...meeting, heldOn: on }, items: [...fresh, ...after], what: 'rebuild' };
    });
}

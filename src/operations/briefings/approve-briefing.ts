import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { onBriefing, type BriefingNeeds } from './on-briefing.ts';

/** A second pair of eyes has seen the words as they are now. */
export function approveBriefing(needs: BriefingNeeds) {
  return (school: School, person: Person, briefingId: string) =>
    onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.approve',
      deed: 'approve',
      isDone: ({ state }) => state === 'approved',
      does: ({ briefings }, briefing, at) => briefings.note(briefing, { kind: 'approved', by: person.personId, at }),
    });
}

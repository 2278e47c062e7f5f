import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { onBriefing, type BriefingNeeds } from './on-briefing.ts';
import { tellApprovers } from './tell-approvers.ts';

/** Asks for a second pair of eyes. Whoever approves the briefing sends it on its way, now or at its time. */
export function offerBriefing(needs: BriefingNeeds) {
  return (school: School, person: Person, briefingId: string) =>
    onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.write',
      deed: 'offer',
      isDone: ({ state }) => state === 'offered',
      does: async (records, briefing, at) => {
        const by = person.personId;
        await records.briefings.note(briefing, { kind: 'offered', by, at });
        await tellApprovers(records, school, briefing, { by, at });
      },
    });
}

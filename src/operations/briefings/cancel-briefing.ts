import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { onBriefing, type BriefingNeeds } from './on-briefing.ts';
import { refreshBriefing } from './post-briefing.ts';

/** Takes a briefing back: one that is not out never goes, and the cards of one that is lose their words. */
export function cancelBriefing(needs: BriefingNeeds) {
  return (school: School, person: Person, briefingId: string) =>
    onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.write',
      deed: 'cancel',
      isDone: ({ state }) => state === 'cancelled',
      does: async (records, briefing, at) => {
        await records.briefings.note(briefing, { kind: 'cancelled', by: person.personId, at });
        await refreshBriefing(records, school.schoolId, briefingId);
      },
    });
}

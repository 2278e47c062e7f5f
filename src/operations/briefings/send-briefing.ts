import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { onBriefing, type BriefingNeeds } from './on-briefing.ts';
import { intendCards } from './post-briefing.ts';

/** Posts a briefing now, or sets it for its time: the record of that time outlives the job, and every restart. */
export function sendBriefing(needs: BriefingNeeds) {
  return (school: School, person: Person, briefingId: string) =>
    onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.write',
      deed: 'send',
      isDone: ({ state }) => state === 'scheduled' || state === 'posted',
      does: async (records, briefing, at) => {
        const { postAt } = briefing;
        const by = person.personId;
        if (postAt === null || postAt <= at) {
          await records.briefings.note(briefing, { kind: 'posted', by, at });
          await intendCards(records, school, briefing, at);
          return;
        }
        await records.briefings.note(briefing, { kind: 'scheduled', by, at });
        const afterMs = postAt.getTime() - at.getTime();
        await records.jobs.enqueue('post-briefing', { schoolId: school.schoolId, briefingId }, { afterMs });
      },
    });
}

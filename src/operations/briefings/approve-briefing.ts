import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { onBriefing, type BriefingNeeds } from './on-briefing.ts';
import { refreshBriefing } from './post-briefing.ts';
import { sendOut } from './send-briefing.ts';

/** A second pair of eyes has seen the words as they are now, and with that they go out: at once, or at their time. */
export function approveBriefing(needs: BriefingNeeds) {
  return (school: School, person: Person, briefingId: string) =>
    onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.approve',
      deed: 'approve',
      isDone: ({ state, correction }) => correction === null && (state === 'scheduled' || state === 'posted'),
      does: async (records, briefing, at) => {
        const by = person.personId;
        await records.briefings.note(briefing, { kind: 'approved', by, at });
        if (briefing.correction === null) return sendOut(records, school, briefing, { by, at });
        await records.briefings.note(briefing, { kind: 'corrected', by, at, text: briefing.correction });
        await refreshBriefing(records, school.schoolId, briefingId);
      },
    });
}

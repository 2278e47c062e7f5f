import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { onBriefing, type BriefingNeeds, type BriefingOutcome } from './on-briefing.ts';

/** Sends a briefing, or the correction of one that is out, back to whoever wrote it, with the reason. */
export function returnBriefing(needs: BriefingNeeds) {
  return async (school: School, person: Person, briefingId: string, text: string): Promise<BriefingOutcome> => {
    const remark = text.trim();
    if (remark === '') return { kind: 'refused', message: 'Say what should be different.' };
    return onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.approve',
      deed: 'return',
      isDone: ({ returned }) => returned?.by === person.personId && returned.remark === remark,
      does: ({ briefings }, briefing, at) =>
        briefings.note(briefing, { kind: 'returned', by: person.personId, at, remark }),
    });
  };
}

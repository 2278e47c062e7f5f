import { BRIEFING_TEXT_MAX } from '../../domain/briefings/briefing.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { onBriefing, type BriefingNeeds, type BriefingOutcome } from './on-briefing.ts';
import { refreshBriefing } from './post-briefing.ts';
import { tellApprovers } from './tell-approvers.ts';

/**
 * Changes the words of a briefing that is out: its cards are edited and say that they were corrected. Where the school
 * wants a second pair of eyes, the new words wait for it as the first ones did.
 */
export function correctBriefing(needs: BriefingNeeds) {
  return async (school: School, person: Person, briefingId: string, text: string): Promise<BriefingOutcome> => {
    if (text.trim() === '') return { kind: 'refused', message: 'Write what the briefing says, or cancel it.' };
    if (text.length > BRIEFING_TEXT_MAX) return { kind: 'refused', message: TOO_LONG };
    return onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.write',
      deed: 'correct',
      isDone: (briefing) => briefing.state === 'posted' && (briefing.correction ?? briefing.text) === text,
      does: async (records, briefing, at) => {
        const by = person.personId;
        if (school.briefingsNeedApproval) {
          await records.briefings.note(briefing, { kind: 'correction-offered', by, at, text });
          await tellApprovers(records, school, briefing, { by, at });
          return;
        }
        await records.briefings.note(briefing, { kind: 'corrected', by, at, text });
        await refreshBriefing(records, school.schoolId, briefingId);
      },
    });
  };
}

export const TOO_LONG = `A briefing holds ${BRIEFING_TEXT_MAX} characters at most: shorten it.`;

import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { onBriefing, type BriefingNeeds, type BriefingOutcome } from './on-briefing.ts';
import { refreshBriefing } from './post-briefing.ts';

/** Changes the words of a briefing that is out: its cards are edited and say that they were corrected. */
export function correctBriefing(needs: BriefingNeeds) {
  return async (school: School, person: Person, briefingId: string, text: string): Promise<BriefingOutcome> => {
    if (text.trim() === '') return { kind: 'refused', message: 'Write what the briefing says, or cancel it.' };
    return onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.write',
      deed: 'correct',
      isDone: (briefing) => briefing.state === 'posted' && briefing.text === text,
      does: async (records, briefing, at) => {
        await records.briefings.note(briefing, { kind: 'corrected', by: person.personId, at, text });
        await refreshBriefing(records, school.schoolId, briefingId);
      },
    });
  };
}

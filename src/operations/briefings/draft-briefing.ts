import { BRIEFING_TEXT_MAX, type BriefingContent } from '../../domain/briefings/briefing.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { TOO_LONG } from './correct-briefing.ts';
import { DONE, onBriefing, rightThere, type BriefingNeeds, type BriefingOutcome } from './on-briefing.ts';

/** Keeps a draft, or writes it anew: an approval of other words is void then. Its id is made by whoever composes it. */
export function draftBriefing(needs: BriefingNeeds) {
  return async (
    school: School,
    person: Person,
    briefingId: string,
    content: BriefingContent,
  ): Promise<BriefingOutcome> => {
    const { records } = needs.database;
    if (content.channelIds.length === 0) return { kind: 'refused', message: 'Choose at least one channel.' };
    if (content.text.length > BRIEFING_TEXT_MAX) return { kind: 'refused', message: TOO_LONG };
    if (content.text.trim() === '') return { kind: 'refused', message: 'Write what the briefing says.' };
    const right = await rightThere(records, school, person, 'briefing.write', content.channelIds);
    if (right.kind === 'refused') return { kind: 'refused', message: right.reason };
    const draft = (at: Date) => ({ kind: 'drafted', by: person.personId, at, content }) as const;
    const { schoolId } = school;
    const isNew = await needs.database.inTransaction(async ({ briefings, audit }) => {
      const at = needs.clock();
      const began = await briefings.begin({ briefingId, schoolId }, draft(at));
      const entry = { schoolId, at, personId: person.personId, verb: 'briefing.write', subject: briefingId } as const;
      if (began) await audit.record({ ...entry, reason: right.reason });
      return began;
    });
    if (isNew) return DONE;
    return onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.write',
      deed: 'redraft',
      isDone: (briefing) => contentKey(briefing) === contentKey(content),
      does: (inside, briefing, now) => inside.briefings.note(briefing, draft(now)),
    });
  };
}

function contentKey({ text, blocks, channelIds, postAt }: BriefingContent): string {
  return JSON.stringify([text, blocks, channelIds, postAt]);
}

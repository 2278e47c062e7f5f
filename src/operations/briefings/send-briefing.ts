import type { Briefing } from '../../domain/briefings/briefing.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { onBriefing, type BriefingNeeds } from './on-briefing.ts';
import { intendCards } from './post-briefing.ts';

/** Posts a briefing now, or sets it for its time. */
export function sendBriefing(needs: BriefingNeeds) {
  return (school: School, person: Person, briefingId: string) =>
    onBriefing(needs, school, person, briefingId, {
      verb: 'briefing.write',
      deed: 'send',
      isDone: ({ state }) => state === 'scheduled' || state === 'posted',
      does: (records, briefing, at) => sendOut(records, school, briefing, { by: person.personId, at }),
    });
}

/** The record of a later time outlives the job, and every restart. */
export async function sendOut(
  records: Records,
  school: School,
  briefing: Briefing,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  const { postAt, briefingId } = briefing;
  if (postAt === null || postAt <= at) {
    await records.briefings.note(briefing, { kind: 'posted', by, at });
    await intendCards(records, school, briefing, at);
    return;
  }
  await records.briefings.note(briefing, { kind: 'scheduled', by, at });
  const afterMs = postAt.getTime() - at.getTime();
  await records.jobs.enqueue('post-briefing', { schoolId: school.schoolId, briefingId }, { afterMs });
}

import { why } from '../../domain/authorise.ts';
import type { Briefing } from '../../domain/briefings/briefing.ts';
import { ROLES } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { intendCard } from '../intend-card.ts';
import { peopleWithChat } from '../people-with-chat.ts';
import type { Records } from '../records.ts';
import { refreshCards } from '../refresh-cards.ts';

/** Tells everybody who may approve a briefing that it waits, in their own chats: once for each time that it is offered. */
export async function tellApprovers(
  records: Records,
  school: School,
  { briefingId, authorId }: Briefing,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  const { schoolId } = school;
  for (const person of await peopleWithChat(records, school, ROLES)) {
    const { personId } = person;
    if (personId === by || personId === authorId) continue;
    if (why(person, 'briefing.approve', {}).kind === 'refused') continue;
    const key = `briefing-waits/${schoolId}/${briefingId}/${at.toISOString()}/${personId}`;
    const subject = { kind: 'briefing-waits', briefingId } as const;
    await intendCard(records, { key, schoolId, subject, place: { kind: 'person', personId }, late: false }, at);
  }
}

/** Their cards show how the briefing stands: that it waits, or that it was seen to. */
export async function refreshApprovers(records: Records, schoolId: string, briefingId: string): Promise<void> {
  await refreshCards(records, { schoolId, kind: 'briefing-waits', about: [{ briefingId }] });
}

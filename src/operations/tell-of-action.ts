import { inPlaceOf } from '../domain/actions/cover.ts';
import type { School } from '../domain/school.ts';
import type { CardSubject } from './cards/card-kinds.ts';
import { intendCard } from './intend-card.ts';
import type { Records } from './records.ts';
import { refreshCards } from './refresh-cards.ts';
import { schoolTime } from './school-time.ts';

/** Sends an action's card to those who have it now, each once; for whoever is away, to the named cover first. */
export async function tellOwners(
  records: Records,
  school: School,
  { actionId, ownerIds }: { readonly actionId: string; readonly ownerIds: readonly string[] },
  now: Date,
): Promise<void> {
  const { on } = schoolTime(school, now);
  const people = new Set(ownerIds.map((ownerId) => inPlaceOf(school.cover ?? [], ownerId, on)));
  for (const personId of people) {
    await sendToPerson(records, school, personId, { kind: 'action', actionId }, `action/${actionId}/${personId}`, now);
  }
}

/** Records a card for one person's chat, once for its key. */
export async function sendToPerson(
  records: Records,
  { schoolId }: School,
  personId: string,
  subject: CardSubject,
  key: string,
  now: Date,
): Promise<void> {
  const place = { kind: 'person', personId } as const;
  await intendCard(records, { key, schoolId, subject, place, late: false }, now);
}

/** Brings every card of an action up to date, wherever it is. */
export async function refreshAction(records: Records, { schoolId }: School, actionId: string): Promise<void> {
  for (const kind of ['action', 'action-escalated'] as const) {
    await refreshCards(records, { schoolId, kind, about: [{ actionId }] });
  }
}

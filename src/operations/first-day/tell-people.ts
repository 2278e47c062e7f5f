import type { Person } from '../../domain/person.ts';
import type { CardSubject } from '../cards/card-kinds.ts';
import { intendCard } from '../intend-card.ts';
import type { Records } from '../records.ts';

/** Decides a card for each person's chat, once for each key, with the jobs that send it. Gives how many were new. */
export async function tellPeople(
  records: Records,
  schoolId: string,
  people: readonly Pick<Person, 'personId'>[],
  { subject, key, late }: { readonly subject: CardSubject; readonly key: string; readonly late: boolean },
  now: Date,
): Promise<number> {
  let count = 0;
  for (const { personId } of people) {
    const place = { kind: 'person', personId } as const;
    const card = { key: `${key}/${personId}`, schoolId, subject, place, late };
    if (await intendCard(records, card, now)) count += 1;
  }
  return count;
}

import { randomUUID } from 'node:crypto';
import type { Person } from '../../domain/person.ts';
import type { CardSubject } from '../cards/card-kinds.ts';
import type { Records } from '../records.ts';

/** Decides a card for each person's chat, once for each key, with the jobs that send it. Gives how many were new. */
export async function tellPeople(
  { deliveries, jobs }: Records,
  schoolId: string,
  people: readonly Pick<Person, 'personId'>[],
  { subject, key, late }: { readonly subject: CardSubject; readonly key: string; readonly late: boolean },
  now: Date,
): Promise<number> {
  let count = 0;
  for (const { personId } of people) {
    const deliveryId = randomUUID();
    const place = { kind: 'person', personId } as const;
    const delivery = { deliveryId, key: `${key}/${personId}`, schoolId, subject, place, late };
    if (!(await deliveries.intend(delivery, now))) continue;
    await jobs.enqueue('send-delivery', { deliveryId });
    count += 1;
  }
  return count;
}

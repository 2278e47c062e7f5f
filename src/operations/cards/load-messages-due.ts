import type { School } from '../../domain/school.ts';
import { prepareMessages } from '../first-day/prepare-messages.ts';
import type { Records } from '../records.ts';
import type { DeliveryPlace } from '../records/delivery-store.ts';
import type { CardSubjects, MessagesDueView } from './card-kinds.ts';
import { personAt } from './load-day-cards.ts';

/** How many messages of a session are still to be sent by the person whose chat the card is in. */
export async function loadMessagesDueView(
  records: Records,
  school: School,
  { on, session }: CardSubjects['messages-due'],
  place: DeliveryPlace,
  now: Date,
): Promise<MessagesDueView> {
  const person = personAt(school, place);
  const prepared = person === null ? [] : await prepareMessages(records, school, person, on, now);
  const own = prepared.filter((message) => message.session === session);
  const byYear = Map.groupBy(own, ({ pupil }) => pupil.yearGroup);
  const years = school.yearGroups.flatMap((yearGroup) => {
    const count = byYear.get(yearGroup)?.length ?? 0;
    return count === 0 ? [] : [{ yearGroup, count }];
  });
  return { on, session, years, dueTime: own[0]?.dueTime ?? null };
}

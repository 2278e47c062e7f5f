import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { cardName } from './card-name.ts';
import type { CardSubjects, NotDoneView } from './card-kinds.ts';

const CARD = /^card\/(.+)$/;

/** What the records say now of a moment of the timetable, or of a card that was to be posted. */
export async function loadNotDoneView(
  records: Records,
  school: School,
  { on, moment }: CardSubjects['not-done'],
): Promise<NotDoneView> {
  const deliveryId = CARD.exec(moment)?.[1];
  if (deliveryId !== undefined) return cardNotPosted(records, school, { on, deliveryId });
  const record = (await records.moments.ofDay(school.schoolId, on)).find(({ name }) => name === moment);
  return {
    on,
    moment,
    dueTime: record === undefined ? null : schoolTime(school, record.dueAt).time,
    detail: record?.detail ?? null,
    isDone: record?.state === 'kept',
  };
}

async function cardNotPosted(
  { deliveries }: Records,
  school: School,
  { on, deliveryId }: { readonly on: string; readonly deliveryId: string },
): Promise<NotDoneView> {
  const delivery = await deliveries.get(deliveryId);
  return {
    on,
    moment: delivery === null ? 'a card is posted' : `the card is posted: ${cardName(delivery.subject)}`,
    dueTime: delivery === null ? null : schoolTime(school, delivery.intendedAt).time,
    detail: delivery?.detail ?? null,
    isDone: delivery !== null && delivery.activityId !== null,
  };
}

import type { School } from '../domain/school.ts';
import type { Records } from './records.ts';
import type { Delivery } from './records/delivery-store.ts';
import { instantOf, schoolTime } from './school-time.ts';

/** `look-first` where the card may be out all the same; `send` where it is certain that it is not. */
export type TakeUp = 'leave' | 'send' | 'look-first';

/** Takes up today's cards that were given up while the app was not in a place, for it is there again. */
export async function sendWhatFailed(
  { deliveries, jobs }: Records,
  school: School,
  takeUpOf: (delivery: Delivery) => TakeUp,
  now: Date,
): Promise<void> {
  const since = instantOf(school, schoolTime(school, now).on, '00:00');
  for (const delivery of await deliveries.unsent(school.schoolId, since)) {
    if (delivery.state !== 'failed') continue;
    const { deliveryId } = delivery;
    const takeUp = takeUpOf(delivery);
    if (takeUp === 'leave' || !(await deliveries.takeUp(deliveryId, takeUp === 'send'))) continue;
    await jobs.enqueue('send-delivery', { deliveryId });
  }
}

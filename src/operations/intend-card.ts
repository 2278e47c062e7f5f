import { randomUUID } from 'node:crypto';
import type { Records } from './records.ts';
import type { NewDelivery } from './records/delivery-store.ts';

/**
 * Records the decision to send a card, with the job that sends it; false when that card was decided before. Call it in
 * the transaction of what decided it.
 */
export async function intendCard(
  { deliveries, jobs }: Records,
  card: Omit<NewDelivery, 'deliveryId'>,
  now: Date,
): Promise<boolean> {
  const deliveryId = randomUUID();
  const isNew = await deliveries.intend({ deliveryId, ...card }, now);
  if (isNew) await jobs.enqueue('send-delivery', { deliveryId });
  return isNew;
}

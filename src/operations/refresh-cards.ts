import { QUIET_TIME_MS } from '../domain/merge-changes.ts';
import type { CardKind } from './cards/card-kinds.ts';
import type { Records } from './records.ts';
import type { CardsAbout } from './records/delivery-store.ts';

/**
 * Asks for cards that are out to be brought up to date, with the jobs that do it. Call it in the transaction of the
 * change. Each job waits the quiet time, and one that a later change has overtaken leaves the edit to that one's.
 */
export async function refreshCards<Kind extends CardKind>(
  { deliveries, jobs }: Records,
  cards: CardsAbout<Kind>,
): Promise<void> {
  for (const deliveryId of await deliveries.wantRefresh(cards)) {
    const delivery = await deliveries.get(deliveryId);
    if (delivery === null) continue;
    const job = { deliveryId, revision: delivery.wantedRevision };
    await jobs.enqueue('send-delivery', job, { afterMs: QUIET_TIME_MS });
  }
}

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
  for (const wanted of await deliveries.wantRefresh(cards)) {
    await jobs.enqueue('send-delivery', wanted, { afterMs: QUIET_TIME_MS });
  }
}

import { isLeftToLater, QUIET_TIME_MS } from '../domain/merge-changes.ts';
import { attemptDelivery, type Attempt, type AttemptDeliveryNeeds, type ToBeContinued } from './attempt-delivery.ts';
import type { Database } from './records.ts';
import type { Delivery } from './records/delivery-store.ts';
import type { Lease } from './records/lease.ts';

export type SendDeliveryNeeds = AttemptDeliveryNeeds;

/** Longer than signing in and posting take together, so that a lease that has run out means a process that is gone. */
const LEASE_MS = 45_000;
const ATTEMPTS_MAX = 12;
const FIRST_WAIT_MS = 2_000;
const WAIT_MAX_MS = 5 * 60_000;
/** A message whose answer was lost may take a moment to show in its channel. */
const DOUBT_WAIT_MIN_MS = 10_000;

export type DeliveryProgress = 'done' | 'merged' | 'held-elsewhere' | 'put-off' | 'again' | 'failed';

/**
 * Brings one delivery's card to where it should be: posts it if it is not out, edits it if it is out of date. An attempt
 * whose end nobody saw is looked for in the channel before anything is sent again.
 */
export function sendDelivery(needs: SendDeliveryNeeds) {
  const { database, clock, machineClock } = needs;
  const { deliveries, jobs } = database.records;

  return async (deliveryId: string, revision?: number): Promise<DeliveryProgress> => {
    if (revision !== undefined && (await isMerged(database, deliveryId, revision))) return 'merged';
    let lease = leaseFrom(machineClock());
    const delivery = await deliveries.lease(deliveryId, lease, clock());
    if (delivery === null) return 'held-elsewhere';
    const keepHold = async () => {
      const next = leaseFrom(machineClock());
      const isHeld = await deliveries.renew(deliveryId, lease, next);
      if (isHeld) lease = next;
      return isHeld;
    };
    const outcome = await boundedAttempt(needs, delivery, keepHold);
    if (outcome.kind === 'overtaken') return 'held-elsewhere';
    if (outcome.kind === 'put-off') {
      if (!(await deliveries.settle(deliveryId, lease, outcome, clock()))) return 'held-elsewhere';
      const afterMs = outcome.notBefore.getTime() - machineClock().getTime();
      await jobs.enqueue('send-delivery', { deliveryId }, { afterMs });
      return 'put-off';
    }
    const afterMs = isToBeContinued(outcome) ? waitMs(outcome, delivery.attemptCount) : 0;
    const notBefore = new Date(machineClock().getTime() + afterMs);
    const settlement = isToBeContinued(outcome) ? { ...outcome, notBefore } : outcome;
    if (!(await deliveries.settle(deliveryId, lease, settlement, clock()))) return 'held-elsewhere';
    if (outcome.kind === 'failed') return 'failed';
    if (!isToBeContinued(outcome)) {
      await sendAgainIfOvertaken(database, delivery);
      return 'done';
    }
    await jobs.enqueue('send-delivery', { deliveryId }, { afterMs });
    return 'again';
  };
}

function leaseFrom(from: Date): Lease {
  return { from, until: new Date(from.getTime() + LEASE_MS) };
}

function isToBeContinued(outcome: Attempt): outcome is ToBeContinued {
  return outcome.kind === 'again' || outcome.kind === 'unknown';
}

function waitMs({ kind, retryAfterMs }: ToBeContinued, attemptCount: number): number {
  const backOffMs = Math.min(FIRST_WAIT_MS * 2 ** attemptCount, WAIT_MAX_MS);
  return retryAfterMs ?? (kind === 'unknown' ? Math.max(backOffMs, DOUBT_WAIT_MIN_MS) : backOffMs);
}

async function boundedAttempt(
  needs: SendDeliveryNeeds,
  delivery: Delivery,
  keepHold: () => Promise<boolean>,
): Promise<Attempt> {
  const { attemptCount, activityId } = delivery;
  const givenUp = (detail: string): Attempt => {
    const place =
      activityId === null
        ? 'Look in the channel; if the card is not there, tell the year group by other means.'
        : 'The card in the channel is out of date.';
    return { kind: 'failed', detail: `${detail} ${place} The list is in the Every Session tab.` };
  };
  // A card that stops the app at each attempt leaves no outcome to count.
  if (attemptCount >= ATTEMPTS_MAX) return givenUp(delivery.detail ?? 'The app stopped at each attempt.');
  const outcome = await attemptDelivery(needs, delivery, keepHold);
  return isToBeContinued(outcome) && attemptCount + 1 >= ATTEMPTS_MAX ? givenUp(outcome.detail) : outcome;
}

/** A change that arrived while the card was on its way asked for a refresh that found the delivery leased. */
async function sendAgainIfOvertaken(database: Database, { deliveryId, wantedRevision }: Delivery): Promise<void> {
  const current = await database.records.deliveries.get(deliveryId);
  if (current !== null && current.wantedRevision > wantedRevision) {
    const job = { deliveryId, revision: current.wantedRevision };
    await database.records.jobs.enqueue('send-delivery', job, { afterMs: QUIET_TIME_MS });
  }
}

async function isMerged({ records }: Database, deliveryId: string, revision: number): Promise<boolean> {
  const delivery = await records.deliveries.get(deliveryId);
  if (delivery === null) return true;
  const { activityId, wantedRevision, postedRevision } = delivery;
  return isLeftToLater({ isOut: activityId !== null, wanted: wantedRevision, posted: postedRevision }, revision);
}

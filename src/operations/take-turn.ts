import type { CardAddress, MachineClock, SendOutcome, Wait } from './ports.ts';
import type { Records } from './records.ts';
import type { PacedPlace } from './records/pace-store.ts';

export interface TakeTurnNeeds {
  readonly database: { readonly records: Pick<Records, 'pace'> };
  readonly machineClock: MachineClock;
  readonly wait: Wait;
}

export type Turn = { readonly kind: 'taken' } | { readonly kind: 'put-off'; readonly notBefore: Date };

/** Of the time by which windows are kept wider, what waking up may use; the rest is for the way to Teams. */
const LATE_MAX_MS = 25;
/** A computer so busy that it comes late each time sends all the same: Teams may then ask for fewer messages. */
const TURNS_MISSED_MAX = 3;

/**
 * Waits for the next turn at Teams that keeps all its limits, or says when there may be one. A turn that was missed,
 * because the computer was busy, is given back: sent late, it would meet the turns of others.
 */
export async function takeTurn({ database, machineClock, wait }: TakeTurnNeeds, to: CardAddress): Promise<Turn> {
  let missedSlot: Date | undefined;
  for (let missed = 0; ; missed += 1) {
    const slot = await database.records.pace.take(pacedPlace(to), machineClock, missedSlot);
    if (slot.kind === 'put-off') return { kind: 'put-off', notBefore: slot.until };
    const aheadMs = slot.at.getTime() - machineClock().getTime();
    if (aheadMs > 0) await wait(aheadMs);
    const lateMs = machineClock().getTime() - slot.at.getTime();
    if (lateMs <= LATE_MAX_MS || missed === TURNS_MISSED_MAX) return { kind: 'taken' };
    missedSlot = slot.at;
  }
}

/** Where Teams named a time, the whole conversation rests until then: what else waits for it would only be refused. */
export async function holdBackConversation(
  { database, machineClock }: TakeTurnNeeds,
  to: CardAddress,
  outcome: SendOutcome,
): Promise<void> {
  if (outcome.kind !== 'try-later' || outcome.retryAfterMs === null) return;
  const now = machineClock();
  await database.records.pace.holdBack(pacedPlace(to), new Date(now.getTime() + outcome.retryAfterMs), now);
}

function pacedPlace(to: CardAddress): PacedPlace {
  return { tenantId: to.tenantId, conversationId: to.kind === 'chat' ? to.conversationId : to.channelId };
}

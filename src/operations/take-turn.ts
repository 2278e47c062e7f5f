import type { CardAddress, MachineClock, SendOutcome, Wait } from './ports.ts';
import type { Database } from './records.ts';
import type { PacedPlace } from './records/pace-store.ts';

export interface TakeTurnNeeds {
  readonly database: Database;
  readonly machineClock: MachineClock;
  readonly wait: Wait;
}

export type Turn =
  /** `come` resolves when it is time to send. */
  | { readonly kind: 'taken'; readonly come: () => Promise<void> }
  | { readonly kind: 'put-off'; readonly notBefore: Date };

/** Takes the next turn at Teams that keeps all its limits, or says when there may be one. */
export async function takeTurn({ database, machineClock, wait }: TakeTurnNeeds, to: CardAddress): Promise<Turn> {
  const slot = await database.records.pace.take(pacedPlace(to), machineClock());
  if (slot.kind === 'put-off') return { kind: 'put-off', notBefore: slot.until };
  const come = async () => {
    const aheadMs = slot.at.getTime() - machineClock().getTime();
    if (aheadMs > 0) await wait(aheadMs);
  };
  return { kind: 'taken', come };
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

import { sql, type Kysely } from 'kysely';
import { takeSlot, type PaceRecord } from '../../domain/pace.ts';
import { EVEN_PACE, SEND_LIMITS, widened } from '../../domain/send-limits.ts';
import type { PacedPlace, PaceStore } from '../../operations/records/pace-store.ts';
import type { Tables } from './tables.ts';

const LIMITS = { conversation: widened(SEND_LIMITS.conversation), tenant: [...widened(SEND_LIMITS.tenant), EVEN_PACE] };

/** Three conversations told within two seconds to send less are no accident of one of them. */
const TENANT_SIGNS = 3;
const SIGNS_WITHIN_MS = 2_000;
const TENANT_REST_MS = 1_000;

/**
 * Slots on PostgreSQL. The tenant's row is locked first, always, so that replicas take turns and none waits for another
 * that waits for it.
 */
export function createPaceStore(db: Kysely<Tables>): PaceStore {
  const inTransaction = <T>(work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    db.isTransaction ? work(db) : db.transaction().execute(work);
  return {
    take: (place, clock) =>
      inTransaction(async (trx) => {
        const tenant = await locked(trx, tenantKey(place));
        const conversation = await locked(trx, conversationKey(place));
        // Only now: others may have held the rows for a while.
        const slot = takeSlot({ conversation, tenant }, LIMITS, clock().getTime());
        if (slot.kind === 'put-off') return { kind: 'put-off', until: new Date(slot.untilMs) };
        await sql`
          update pace set sent_at_ms = case pace_key when ${tenantKey(place)}
            then ${arrayOf(slot.tenant)}::text::bigint[] else ${arrayOf(slot.conversation)}::text::bigint[] end
          where pace_key in (${tenantKey(place)}, ${conversationKey(place)})
        `.execute(trx);
        return { kind: 'taken', at: new Date(slot.atMs) };
      }),

    holdBack: (place, until, now) =>
      inTransaction(async (trx) => {
        await locked(trx, tenantKey(place));
        await locked(trx, conversationKey(place));
        await rest(trx, conversationKey(place), until.getTime(), now.getTime());
        const signs = await trx
          .selectFrom('pace')
          .select((count) => count.fn.countAll<string>().as('signs'))
          .where('pace_key', 'like', `${tenantKey(place)}/%`)
          .where('throttled_at_ms', '>', String(now.getTime() - SIGNS_WITHIN_MS))
          .executeTakeFirstOrThrow();
        if (Number(signs.signs) < TENANT_SIGNS) return;
        await rest(trx, tenantKey(place), now.getTime() + TENANT_REST_MS, now.getTime());
      }),
  };
}

function tenantKey({ tenantId }: PacedPlace): string {
  return tenantId;
}

function conversationKey({ tenantId, conversationId }: PacedPlace): string {
  return `${tenantId}/${conversationId}`;
}

/** The row as it is now, there and locked until the transaction ends. */
async function locked(trx: Kysely<Tables>, key: string): Promise<PaceRecord> {
  const { sent_at_ms, held_until_ms } = await trx
    .insertInto('pace')
    .values({ pace_key: key })
    .onConflict((conflict) => conflict.column('pace_key').doUpdateSet({ pace_key: key }))
    .returning(['sent_at_ms', 'held_until_ms'])
    .executeTakeFirstOrThrow();
  return { sentAtMs: sent_at_ms.map(Number), heldUntilMs: Number(held_until_ms) };
}

async function rest(trx: Kysely<Tables>, key: string, untilMs: number, nowMs: number): Promise<void> {
  await sql`
    update pace set held_until_ms = greatest(held_until_ms, ${untilMs}::bigint), throttled_at_ms = ${nowMs}::bigint
    where pace_key = ${key}
  `.execute(trx);
}

/** As PostgreSQL writes an array, which both drivers take. */
function arrayOf({ sentAtMs }: PaceRecord): string {
  return `{${sentAtMs.join(',')}}`;
}

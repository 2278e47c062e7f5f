import { sql, type Kysely } from 'kysely';
import { takeSlot, withoutSend, type PaceRecord } from '../../domain/pace.ts';
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
    take: (place, clock, missed) =>
      inTransaction(async (trx) => {
        const held = await lockBoth(trx, place);
        const freed = (record: PaceRecord) => (missed === undefined ? record : withoutSend(record, missed.getTime()));
        const records = { tenant: freed(held.tenant), conversation: freed(held.conversation) };
        // Only now: others may have held the rows for a while.
        const slot = takeSlot(records, LIMITS, clock().getTime());
        if (slot.kind === 'taken' || missed !== undefined) {
          await keep(trx, place, slot.kind === 'taken' ? slot : records);
        }
        return slot.kind === 'taken'
          ? { kind: 'taken', at: new Date(slot.atMs) }
          : { kind: 'put-off', until: new Date(slot.untilMs) };
      }),

    holdBack: (place, until, now) =>
      inTransaction(async (trx) => {
        await lockBoth(trx, place);
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

interface PlaceRecords {
  readonly tenant: PaceRecord;
  readonly conversation: PaceRecord;
}

/** Both rows as they are now, there and locked until the transaction ends: in the order of the values. */
async function lockBoth(trx: Kysely<Tables>, place: PacedPlace): Promise<PlaceRecords> {
  const rows = await trx
    .insertInto('pace')
    .values([{ pace_key: tenantKey(place) }, { pace_key: conversationKey(place) }])
    .onConflict((conflict) =>
      conflict.column('pace_key').doUpdateSet({ pace_key: (excluded) => excluded.ref('excluded.pace_key') }),
    )
    .returning(['pace_key', 'sent_at_ms', 'held_until_ms'])
    .execute();
  const recordOf = (key: string): PaceRecord => {
    const row = rows.find(({ pace_key }) => pace_key === key);
    if (row === undefined) throw new Error(`The pace of "${key}" was not given back.`);
    return { sentAtMs: row.sent_at_ms.map(Number), heldUntilMs: Number(row.held_until_ms) };
  };
  return { tenant: recordOf(tenantKey(place)), conversation: recordOf(conversationKey(place)) };
}

async function keep(trx: Kysely<Tables>, place: PacedPlace, { tenant, conversation }: PlaceRecords): Promise<void> {
  await sql`
    update pace set sent_at_ms = case pace_key when ${tenantKey(place)}
      then ${arrayOf(tenant)}::text::bigint[] else ${arrayOf(conversation)}::text::bigint[] end
    where pace_key in (${tenantKey(place)}, ${conversationKey(place)})
  `.execute(trx);
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

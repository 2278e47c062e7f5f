import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { CardsAbout, DeliveryStore } from '../../operations/records/delivery-store.ts';
import { deliveryOf, placeColumns, settledColumns } from './delivery-row.ts';
import type { Tables } from './tables.ts';

export function createDeliveryStore(db: Kysely<Tables>): DeliveryStore {
  return {
    intend: async (delivery, now) => {
      const { kind, ...subject } = delivery.subject;
      const result = await db
        .insertInto('delivery')
        .values({
          delivery_id: delivery.deliveryId,
          key: delivery.key,
          school_id: delivery.schoolId,
          kind,
          subject: JSON.stringify(subject),
          ...placeColumns(delivery.place),
          state: 'intended',
          late: delivery.late,
          intended_at: now,
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    get: async (deliveryId) => {
      const row = await db.selectFrom('delivery').selectAll().where('delivery_id', '=', deliveryId).executeTakeFirst();
      return row ? deliveryOf(row) : null;
    },

    about: async (cards) => {
      const found = db.selectFrom('delivery').selectAll().where(isAbout(cards));
      return (await found.execute()).map(deliveryOf);
    },

    wantRefresh: async (cards) => {
      const rows = await db
        .updateTable('delivery')
        .set(refreshed())
        .where(isAbout(cards))
        .returning(['delivery_id', 'wanted_revision'])
        .execute();
      return rows.map((row) => ({ deliveryId: row.delivery_id, revision: row.wanted_revision }));
    },

    clearBefore: async (schoolId, kinds, before, now) => {
      const rows = await db
        .updateTable('delivery')
        .set({ ...refreshed(), cleared_at: now })
        .where('school_id', '=', schoolId)
        .where('kind', 'in', kinds)
        .where('intended_at', '<', before)
        .where('activity_id', 'is not', null)
        .where('cleared_at', 'is', null)
        .returning(['delivery_id', 'wanted_revision', 'key'])
        .execute();
      const inOrder = rows.sort((one, other) => (one.key < other.key ? -1 : 1));
      return inOrder.map((row) => ({ deliveryId: row.delivery_id, revision: row.wanted_revision }));
    },

    lease: async (deliveryId, lease, attemptAt) => {
      const row = await db
        .with('before', (query) =>
          query
            .selectFrom('delivery')
            .selectAll()
            .where('delivery_id', '=', deliveryId)
            .where('state', '!=', 'failed')
            .where(isFree(lease.from))
            .forUpdate()
            .skipLocked(),
        )
        .updateTable('delivery')
        .from('before')
        .set({
          lease_until: lease.until,
          state: sql`case when before.activity_id is null then 'sending' else 'posted' end`,
          attempt_count: sql`before.attempt_count + 1`,
          first_attempt_at: sql`coalesce(before.first_attempt_at, ${attemptAt}::timestamptz)`,
        })
        .whereRef('delivery.delivery_id', '=', 'before.delivery_id')
        .returningAll('before')
        .executeTakeFirst();
      return row ? deliveryOf(row) : null;
    },

    renew: async (deliveryId, held, next) => {
      const renewed = db
        .updateTable('delivery')
        // What is sent now may arrive without our hearing of it, and then the channel shows we do not know what.
        .set({ lease_until: next.until, posted_content_hash: null })
        .where('delivery_id', '=', deliveryId);
      return isDone(await renewed.where('lease_until', '=', held.until).executeTakeFirst());
    },

    adopt: async (deliveryId, activityId, now) => {
      await db
        .updateTable('delivery')
        .set({ activity_id: activityId, state: 'posted', posted_at: now })
        .where('delivery_id', '=', deliveryId)
        .execute();
    },

    settle: async (deliveryId, held, settlement, now) => {
      const settled = db
        .updateTable('delivery')
        .set({ lease_until: null, ...settledColumns(settlement, now) })
        .where('delivery_id', '=', deliveryId);
      return isDone(await settled.where('lease_until', '=', held.until).executeTakeFirst());
    },

    unfinished: async (at) => {
      const rows = await db
        .selectFrom('delivery')
        .select('delivery_id')
        .where(isFree(at))
        .where((where) =>
          where.or([
            where('state', 'in', ['intended', 'sending']),
            where.and([where('state', '=', 'posted'), where('wanted_revision', '>', where.ref('posted_revision'))]),
          ]),
        )
        .execute();
      return rows.map((row) => row.delivery_id);
    },

    unsent: async (schoolId, since) => {
      const decided = db.selectFrom('delivery').selectAll().where('school_id', '=', schoolId);
      const unsent = decided.where('intended_at', '>=', since).where(isUnsent).orderBy('intended_at').orderBy('key');
      return (await unsent.execute()).map(deliveryOf);
    },

    takeUp: async (deliveryId, isNotThere) => {
      const whereItWas = isNotThere ? 'intended' : 'sending';
      const takenUp = db
        .updateTable('delivery')
        .set({
          state: sql`case when activity_id is null then ${whereItWas} else 'posted' end`,
          attempt_count: 0,
          lease_until: null,
        })
        .where('delivery_id', '=', deliveryId)
        .where('state', '=', 'failed');
      return isDone(await takenUp.executeTakeFirst());
    },

    endLeases: async (lookAgainAt) => {
      const held = () => db.updateTable('delivery').where('lease_until', 'is not', null);
      await held().set({ lease_until: null }).where('state', '=', 'posted').execute();
      await held().set({ lease_until: lookAgainAt }).where('state', '=', 'sending').execute();
    },
  };
}

function refreshed() {
  return {
    wanted_revision: sql<number>`wanted_revision + 1`,
    // A card that was given up is taken up again; one that may be out already is looked for first.
    state: sql<'sending' | 'posted'>`case when state <> 'failed' then state
      when activity_id is null then 'sending' else 'posted' end`,
    attempt_count: sql<number>`case when state = 'failed' then 0 else attempt_count end`,
  };
}

function isUnsent(where: ExpressionBuilder<Tables, 'delivery'>) {
  return where.or([
    where('state', 'in', ['intended', 'sending', 'failed']),
    where('wanted_revision', '>', where.ref('posted_revision')),
  ]);
}

function isAbout({ schoolId, kind, about }: CardsAbout) {
  return (where: ExpressionBuilder<Tables, 'delivery'>) =>
    where.and([
      where('school_id', '=', schoolId),
      where('kind', '=', kind),
      where.or(about.map((subject) => sql<boolean>`subject @> ${JSON.stringify(subject)}::jsonb`)),
    ]);
}

function isFree(at: Date) {
  return (where: ExpressionBuilder<Tables, 'delivery'>) =>
    where.or([where('lease_until', 'is', null), where('lease_until', '<=', at)]);
}

function isDone({ numUpdatedRows }: { numUpdatedRows: bigint }): boolean {
  return numUpdatedRows > 0n;
}

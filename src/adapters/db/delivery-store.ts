import { sql, type ExpressionBuilder, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Delivery, DeliverySettlement, DeliveryStore } from '../../operations/records/delivery-store.ts';
import type { Tables } from './tables.ts';

const subject = z.object({ on: z.string(), session: z.enum(['AM', 'PM']), yearGroup: z.number() });

export function createDeliveryStore(db: Kysely<Tables>): DeliveryStore {
  const ofSession = (schoolId: string, on: string, session: string) =>
    db
      .selectFrom('delivery')
      .selectAll()
      .where('school_id', '=', schoolId)
      .where('kind', '=', 'absent-list')
      .where(sql`subject->>'on'`, '=', on)
      .where(sql`subject->>'session'`, '=', session);

  return {
    intend: async (delivery, now) => {
      const result = await db
        .insertInto('delivery')
        .values({
          delivery_id: delivery.deliveryId,
          key: delivery.key,
          school_id: delivery.schoolId,
          kind: delivery.kind,
          subject: JSON.stringify(delivery.subject),
          team_id: delivery.teamId,
          channel_id: delivery.channelId,
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

    ofSession: async (schoolId, on, session) => (await ofSession(schoolId, on, session).execute()).map(deliveryOf),

    wantRefresh: async (schoolId, on, session, yearGroups) => {
      if (yearGroups.length === 0) return [];
      const rows = await db
        .updateTable('delivery')
        .set({
          wanted_revision: sql`wanted_revision + 1`,
          // A card that was given up is taken up again; one that may be out already is looked for first.
          state: sql`case when state <> 'failed' then state when activity_id is null then 'sending' else 'posted' end`,
          attempt_count: sql`case when state = 'failed' then 0 else attempt_count end`,
        })
        .where('school_id', '=', schoolId)
        .where('kind', '=', 'absent-list')
        .where(sql`subject->>'on'`, '=', on)
        .where(sql`subject->>'session'`, '=', session)
        .where(sql<boolean>`(subject->>'yearGroup')::integer = any(${yearGroups}::integer[])`)
        .returning('delivery_id')
        .execute();
      return rows.map((row) => row.delivery_id);
    },

    lease: (deliveryId, lease, attemptAt) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('delivery')
          .selectAll()
          .where('delivery_id', '=', deliveryId)
          .where('state', '!=', 'failed')
          .where(isFree(lease.from))
          .forUpdate()
          .skipLocked()
          .executeTakeFirst();
        if (!row) return null;
        await trx
          .updateTable('delivery')
          .set({
            lease_until: lease.until,
            state: row.activity_id === null ? 'sending' : 'posted',
            attempt_count: row.attempt_count + 1,
            first_attempt_at: row.first_attempt_at ?? attemptAt,
          })
          .where('delivery_id', '=', deliveryId)
          .execute();
        return deliveryOf(row);
      }),

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

    failed: async (schoolId) => {
      const failed = db.selectFrom('delivery').selectAll().where('school_id', '=', schoolId);
      return (await failed.where('state', '=', 'failed').execute()).map(deliveryOf);
    },

    endLeases: async (lookAgainAt) => {
      const held = () => db.updateTable('delivery').where('lease_until', 'is not', null);
      await held().set({ lease_until: null }).where('state', '=', 'posted').execute();
      await held().set({ lease_until: lookAgainAt }).where('state', '=', 'sending').execute();
    },
  };
}

function isFree(at: Date) {
  return (where: ExpressionBuilder<Tables, 'delivery'>) =>
    where.or([where('lease_until', 'is', null), where('lease_until', '<=', at)]);
}

function isDone({ numUpdatedRows }: { numUpdatedRows: bigint }): boolean {
  return numUpdatedRows > 0n;
}

function settledColumns(settlement: DeliverySettlement, now: Date) {
  switch (settlement.kind) {
    case 'posted':
    case 'edited':
    case 'unchanged':
      return {
        state: 'posted' as const,
        activity_id: settlement.activityId,
        posted_revision: settlement.revision,
        posted_content_hash: settlement.contentHash,
        attempt_count: 0,
        detail: null,
        ...(settlement.kind === 'posted' ? { posted_at: now } : {}),
        ...(settlement.kind === 'edited' ? { edited_at: now } : {}),
      };
    case 'again':
    case 'unknown': {
      const otherwise = settlement.kind === 'again' ? 'intended' : 'sending';
      // A card that is out can be edited twice without harm, so there is no doubt to remember.
      const state = sql<Delivery['state']>`case when activity_id is null then ${otherwise} else 'posted' end`;
      return { detail: settlement.detail, lease_until: settlement.notBefore, state };
    }
    case 'failed':
      return { detail: settlement.detail, state: 'failed' as const };
  }
}

function deliveryOf(row: Selectable<Tables['delivery']>): Delivery {
  return {
    deliveryId: row.delivery_id,
    key: row.key,
    schoolId: row.school_id,
    kind: 'absent-list',
    subject: subject.parse(row.subject),
    teamId: row.team_id,
    channelId: row.channel_id,
    state: row.state,
    wantedRevision: row.wanted_revision,
    postedRevision: row.posted_revision,
    postedContentHash: row.posted_content_hash,
    activityId: row.activity_id,
    attemptCount: row.attempt_count,
    firstAttemptAt: row.first_attempt_at,
    late: row.late,
    detail: row.detail,
  };
}

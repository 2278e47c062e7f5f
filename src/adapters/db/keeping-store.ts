import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { RetentionKind } from '../../domain/keeping/retention.ts';
import type { HeldRecords, KeepingStore, LegalHold, PurgeRecord } from '../../operations/records/keeping-store.ts';
import { PURGEABLE } from './retention-sql.ts';
import { SUBJECT_TABLES } from './subject-sql.ts';
import type { Tables } from './tables.ts';

const record = z.record(z.string(), z.unknown());
const counts = z.record(z.string(), z.number());

export function createKeepingStore(db: Kysely<Tables>): KeepingStore {
  return {
    foretell: async (schoolId, kinds) => {
      const tried = await db.startTransaction().execute();
      try {
        const foretold = new Map<RetentionKind, number>();
        for (const { kind, before } of kinds) foretold.set(kind, await purgeKind(tried, schoolId, kind, before));
        return foretold;
      } finally {
        await tried.rollback().execute();
      }
    },

    purge: (schoolId, kind, before) => purgeKind(db, schoolId, kind, before),

    leftBefore: async (schoolId, before) => {
      const held = db.selectFrom('legal_hold').select('pupil_id').where('lifted_at', 'is', null);
      const left = db.selectFrom('pupil').select('pupil_id').where('school_id', '=', schoolId);
      const rows = await left.where('left_on', '<', before).where('pupil_id', 'not in', held).execute();
      return rows.map((row) => row.pupil_id);
    },

    ofPupil: async (schoolId, pupilId) => {
      const held: HeldRecords[] = [];
      for (const { title, table, isAbout, order, speaks } of SUBJECT_TABLES) {
        const found = sql<{ held: unknown }>`
          select to_jsonb(held) as held from ${sql.table(table)} held
          where ${isAbout(schoolId, pupilId)} order by ${sql.ref(order)}`;
        held.push({ title, speaks, rows: (await found.execute(db)).rows.map((row) => record.parse(row.held)) });
      }
      return held;
    },

    recordPurge: async ({ purgeId, schoolId, on, at, by, counts: purged }) => {
      const values = { purge_id: purgeId, school_id: schoolId, held_on: on, at, by_whom: by };
      await db
        .insertInto('purge_record')
        .values({ ...values, counts: JSON.stringify(purged) })
        .execute();
    },

    purges: async (schoolId, count) => {
      const of = db.selectFrom('purge_record').selectAll().where('school_id', '=', schoolId);
      const rows = await of.orderBy('at', 'desc').limit(count).execute();
      return rows.map((row): PurgeRecord => {
        const { purge_id: purgeId, held_on: on, at, by_whom: by } = row;
        return { purgeId, schoolId, on, at, by, counts: counts.parse(row.counts) };
      });
    },

    hold: async ({ holdId, schoolId, pupilId, because, placedBy, placedAt }) => {
      const row = { hold_id: holdId, school_id: schoolId, pupil_id: pupilId, because, placed_by: placedBy };
      const placed = db.insertInto('legal_hold').values({ ...row, placed_at: placedAt });
      const result = await placed.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    lift: async (schoolId, pupilId, by, at) => {
      const lifted = db
        .updateTable('legal_hold')
        .set({ lifted_by: by, lifted_at: at })
        .where('school_id', '=', schoolId)
        .where('pupil_id', '=', pupilId)
        .where('lifted_at', 'is', null);
      return (await lifted.executeTakeFirst()).numUpdatedRows > 0n;
    },

    holds: async (schoolId) => {
      const inForce = db.selectFrom('legal_hold').selectAll().where('school_id', '=', schoolId);
      const rows = await inForce.where('lifted_at', 'is', null).orderBy('placed_at').execute();
      return rows.map((row): LegalHold => {
        const { hold_id: holdId, pupil_id: pupilId, because, placed_by: placedBy, placed_at: placedAt } = row;
        return { holdId, schoolId, pupilId, because, placedBy, placedAt };
      });
    },
  };
}

async function purgeKind(db: Kysely<Tables>, schoolId: string, kind: RetentionKind, before: IsoDate): Promise<number> {
  let total = 0;
  for (const { table, where } of PURGEABLE[kind]) {
    const result = await sql`delete from ${sql.table(table)} where ${where(schoolId, before)}`.execute(db);
    total += Number(result.numAffectedRows ?? 0n);
  }
  return total;
}

import type { Kysely } from 'kysely';
import type { MomentStore } from '../../operations/records/moment-store.ts';
import type { Tables } from './tables.ts';

export function createMomentStore(db: Kysely<Tables>): MomentStore {
  return {
    begin: async ({ schoolId, on, name, dueAt }) => {
      await db
        .insertInto('school_moment')
        .values({ school_id: schoolId, held_on: on, name, due_at: dueAt, state: 'begun' })
        .onConflict((conflict) => conflict.columns(['school_id', 'held_on', 'name']).doNothing())
        .execute();
      const row = await db
        .selectFrom('school_moment')
        .select('state')
        .where('school_id', '=', schoolId)
        .where('held_on', '=', on)
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return row.state === 'begun';
    },

    settle: async ({ schoolId, on, name }, state, detail, now) => {
      await db
        .updateTable('school_moment')
        .set({ state, detail, settled_at: now })
        .where('school_id', '=', schoolId)
        .where('held_on', '=', on)
        .where('name', '=', name)
        .where('state', '=', 'begun')
        .execute();
    },

    ofDay: async (schoolId, on) => {
      const rows = db.selectFrom('school_moment').selectAll().where('school_id', '=', schoolId);
      return (await rows.where('held_on', '=', on).orderBy('due_at').execute()).map((row) => ({
        schoolId: row.school_id,
        on: row.held_on,
        name: row.name,
        dueAt: row.due_at,
        state: row.state,
        settledAt: row.settled_at,
        detail: row.detail,
      }));
    },
  };
}

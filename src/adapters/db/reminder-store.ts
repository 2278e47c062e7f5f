import type { Kysely } from 'kysely';
import type { ReminderStore } from '../../operations/records/reminder-store.ts';
import type { Tables } from './tables.ts';

export function createReminderStore(db: Kysely<Tables>): ReminderStore {
  return {
    isStopped: async (personId) => {
      const row = await db.selectFrom('reminder_stop').selectAll().where('person_id', '=', personId).executeTakeFirst();
      return row !== undefined;
    },
    stop: async (personId, now) => {
      await db
        .insertInto('reminder_stop')
        .values({ person_id: personId, stopped_at: now })
        .onConflict((conflict) => conflict.column('person_id').doNothing())
        .execute();
    },
    start: async (personId) => {
      await db.deleteFrom('reminder_stop').where('person_id', '=', personId).execute();
    },
  };
}

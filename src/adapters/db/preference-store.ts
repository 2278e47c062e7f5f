import type { Kysely } from 'kysely';
import type { PreferenceStore } from '../../operations/records/preference-store.ts';
import type { Tables } from './tables.ts';

export function createPreferenceStore(db: Kysely<Tables>): PreferenceStore {
  return {
    withoutReminders: async (personIds) => {
      if (personIds.length === 0) return [];
      const stopped = db.selectFrom('reminders_stopped').select('person_id').where('person_id', 'in', personIds);
      return (await stopped.execute()).map((row) => row.person_id);
    },

    stopReminders: async (personId, now) => {
      await db
        .insertInto('reminders_stopped')
        .values({ person_id: personId, stopped_at: now })
        .onConflict((conflict) => conflict.column('person_id').doNothing())
        .execute();
    },

    startReminders: async (personId) => {
      await db.deleteFrom('reminders_stopped').where('person_id', '=', personId).execute();
    },
  };
}

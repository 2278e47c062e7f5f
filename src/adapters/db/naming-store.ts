import { sql, type Kysely } from 'kysely';
import type { NamingStore } from '../../operations/records/naming-store.ts';
import type { Tables } from './tables.ts';

export function createNamingStore(db: Kysely<Tables>): NamingStore {
  return {
    note: async ({ schoolId, pupilId, isGiven, recordedBy, at }) => {
      await db
        .insertInto('naming_consent')
        .values({ school_id: schoolId, pupil_id: pupilId, is_given: isGiven, recorded_by: recordedBy, at })
        .execute();
    },

    of: async (schoolId, pupilId) => {
      const row = await db
        .selectFrom('naming_consent')
        .selectAll()
        .where('school_id', '=', schoolId)
        .where('pupil_id', '=', pupilId)
        .orderBy('event_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? { isGiven: row.is_given, recordedBy: row.recorded_by, at: row.at } : null;
    },

    consenting: async (schoolId) => {
      const newest = db
        .selectFrom('naming_consent')
        .distinctOn('pupil_id')
        .select(['pupil_id', 'is_given'])
        .where('school_id', '=', schoolId)
        .orderBy('pupil_id')
        .orderBy('event_id', 'desc')
        .as('newest');
      const rows = await db
        .selectFrom(newest)
        .select('pupil_id')
        .where(sql<boolean>`is_given`)
        .execute();
      return new Set(rows.map(({ pupil_id: pupilId }) => pupilId));
    },
  };
}

import type { Kysely } from 'kysely';
import type { SavedViewStore, ViewOwner } from '../../operations/records/saved-view-store.ts';
import type { Tables } from './tables.ts';

export function createSavedViewStore(db: Kysely<Tables>): SavedViewStore {
  return {
    of: async ({ schoolId, personId }) => {
      const rows = await db
        .selectFrom('saved_view')
        .select(['view_id', 'name', 'choices'])
        .where('school_id', '=', schoolId)
        .where('person_id', '=', personId)
        .orderBy('name')
        .orderBy('view_id')
        .execute();
      return rows.map(({ view_id: viewId, name, choices }) => ({ viewId, name, choices }));
    },

    save: async (owner, { viewId, name, choices }, at) => {
      const kept = { name, choices: JSON.stringify(choices), saved_at: at };
      await db
        .insertInto('saved_view')
        .values({ ...keyOf(owner), view_id: viewId, ...kept })
        .onConflict((conflict) => conflict.columns(['school_id', 'person_id', 'view_id']).doUpdateSet(kept))
        .execute();
    },

    remove: async ({ schoolId, personId }, viewId) => {
      await db
        .deleteFrom('saved_view')
        .where('school_id', '=', schoolId)
        .where('person_id', '=', personId)
        .where('view_id', '=', viewId)
        .execute();
    },
  };
}

function keyOf({ schoolId, personId }: ViewOwner) {
  return { school_id: schoolId, person_id: personId };
}

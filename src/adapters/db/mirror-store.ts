import { sql, type Kysely } from 'kysely';
import type { MirrorStore } from '../../operations/records/mirror-store.ts';
import { withEvents } from './action-store.ts';
import { listFields } from './list-item-store.ts';
import type { Tables } from './tables.ts';

export function createMirrorStore(db: Kysely<Tables>): MirrorStore {
  const mirrored = (schoolId: string) =>
    db.selectFrom('list_mirror').selectAll().where('school_id', '=', schoolId).where('list', '=', 'actions');
  return {
    actionsBehind: async (schoolId, since, count) => {
      const rows = db
        .selectFrom('action')
        .selectAll()
        .where('school_id', '=', schoolId)
        .where((where) => where.or([where('is_open', '=', true), where('issued_at', '>=', since)]))
        .where(
          sql<boolean>`(select count(*) from action_event event where event.action_id = action.action_id) <> coalesce(
            (select revision from list_mirror mirror
             where mirror.school_id = action.school_id and mirror.list = 'actions' and mirror.row_key = action.action_id),
            0
          )`,
        );
      return withEvents(db, await rows.orderBy('issued_at').orderBy('action_id').limit(count).execute());
    },

    ofActions: async (schoolId, actionIds) => {
      if (actionIds?.length === 0) return new Map();
      const some = actionIds === undefined ? mirrored(schoolId) : mirrored(schoolId).where('row_key', 'in', actionIds);
      const rows = await some.execute();
      return new Map(
        rows.map(({ row_key: rowKey, revision, fields }) => {
          return [rowKey, { rowKey, revision, fields: listFields.parse(fields) }];
        }),
      );
    },

    noteActions: async (schoolId, rows) => {
      for (const { rowKey, revision, fields } of rows) {
        const values = { revision, fields: JSON.stringify(fields) };
        await db
          .insertInto('list_mirror')
          .values({ school_id: schoolId, list: 'actions', row_key: rowKey, ...values })
          .onConflict((conflict) => conflict.columns(['school_id', 'list', 'row_key']).doUpdateSet(values))
          .execute();
      }
    },
  };
}

import { sql, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import type { ListItem, ListName } from '../../operations/ports.ts';
import type { ListItemStore } from '../../operations/records/list-item-store.ts';
import type { Tables } from './tables.ts';

export const listFields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export function createListItemStore(db: Kysely<Tables>): ListItemStore {
  const rows = (schoolId: string, list: ListName) =>
    db.selectFrom('list_item').selectAll().where('school_id', '=', schoolId).where('list', '=', list);

  return {
    all: async (schoolId, list) => (await rows(schoolId, list).execute()).map(itemOf),

    // SharePoint gives a date-only column back as midnight UTC.
    contactsOn: async (schoolId, on) =>
      (
        await rows(schoolId, 'contacts')
          .where(sql`left(fields->>'ContactedOn', 10)`, '=', on)
          .execute()
      ).map(itemOf),

    contactsOf: async (schoolId, pupilIds) =>
      pupilIds.length === 0
        ? []
        : (
            await rows(schoolId, 'contacts')
              .where(sql<string>`fields->>'PupilId'`, 'in', pupilIds)
              .execute()
          ).map(itemOf),

    byKey: async (schoolId, list, rowKey) => {
      const row = await rows(schoolId, list).where('row_key', '=', rowKey).executeTakeFirst();
      return row ? itemOf(row) : null;
    },

    apply: async (schoolId, list, changes, startsAfresh) => {
      const held = () => db.deleteFrom('list_item').where('school_id', '=', schoolId).where('list', '=', list);
      if (startsAfresh) await held().execute();
      for (const change of changes) {
        if (change.kind === 'deleted') await held().where('item_id', '=', change.itemId).execute();
        else await putItem(db, schoolId, list, change.item);
      }
    },

    cursor: async (schoolId, list) => {
      const row = await db
        .selectFrom('list_cursor')
        .selectAll()
        .where('school_id', '=', schoolId)
        .where('list', '=', list)
        .executeTakeFirst();
      return row ? { cursor: row.cursor, readAt: row.read_at } : null;
    },

    saveCursor: async (schoolId, list, cursor, now) => {
      await db
        .insertInto('list_cursor')
        .values({ school_id: schoolId, list, cursor, read_at: now })
        .onConflict((conflict) => conflict.columns(['school_id', 'list']).doUpdateSet({ cursor, read_at: now }))
        .execute();
    },
  };
}

async function putItem(db: Kysely<Tables>, schoolId: string, list: ListName, item: ListItem): Promise<void> {
  const key = item.fields['Key'];
  const values = {
    row_key: typeof key === 'string' ? key : '',
    etag: item.etag,
    fields: JSON.stringify(item.fields),
    modified_at: new Date(item.modifiedAt),
    modified_by: item.modifiedBy,
  };
  await db
    .insertInto('list_item')
    .values({ school_id: schoolId, list, item_id: item.itemId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'list', 'item_id'])
        .doUpdateSet(values)
        // A page that was read before a newer answer came must not bring the older row back.
        .where('list_item.modified_at', '<=', values.modified_at),
    )
    .execute();
}

function itemOf(row: Selectable<Tables['list_item']>): ListItem {
  return {
    itemId: row.item_id,
    etag: row.etag,
    fields: listFields.parse(row.fields),
    modifiedAt: row.modified_at.toISOString(),
    modifiedBy: row.modified_by,
  };
}

import { sql, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import { LIST_NAMES } from '../../domain/lists/list-definitions.ts';
import type { ListChange, ListItem, ListName } from '../../operations/ports.ts';
import type { ListItemStore, TroubledItem } from '../../operations/records/list-item-store.ts';
import { inChunks, putItems } from './put-list-items.ts';
import type { Tables } from './tables.ts';

export const listFields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export function createListItemStore(db: Kysely<Tables>): ListItemStore {
  const known = (schoolId: string, list: ListName) =>
    db.selectFrom('list_item').selectAll().where('school_id', '=', schoolId).where('list', '=', list);
  const rows = (schoolId: string, list: ListName) => known(schoolId, list).where('deleted_at', 'is', null);
  const deleted = (schoolId: string, list: ListName) =>
    db
      .deleteFrom('list_item')
      .where('school_id', '=', schoolId)
      .where('list', '=', list)
      .where('deleted_at', 'is not', null);

  return {
    all: async (schoolId, list) => (await rows(schoolId, list).execute()).map(itemOf),

    ofKeys: async (schoolId, list, rowKeys) => {
      const found = [];
      for (const keys of inChunks([...new Set(rowKeys)])) {
        // Of two rows with one key the newer comes later, however the database finds them.
        const some = rows(schoolId, list).where('row_key', 'in', keys).orderBy('modified_at').orderBy('item_id');
        found.push(...(await some.execute()).map(itemOf));
      }
      return found;
    },

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

    ofItemIds: async (schoolId, list, itemIds) => {
      const found = [];
      for (const some of inChunks(itemIds)) {
        found.push(...(await known(schoolId, list).where('item_id', 'in', some).execute()).map(itemOf));
      }
      return found;
    },

    byItemId: async (schoolId, list, itemId) => {
      const row = await known(schoolId, list).where('item_id', '=', itemId).executeTakeFirst();
      return row ? troubledOf(row) : null;
    },

    troubled: async (schoolId) => {
      const troubled = db
        .selectFrom('list_item')
        .selectAll()
        .where('school_id', '=', schoolId)
        .where(sql<boolean>`(problems <> '[]'::jsonb or deleted_at is not null)`)
        .where('let_go_at', 'is', null);
      return (await troubled.orderBy('list').orderBy('modified_at').orderBy('item_id').execute()).map(troubledOf);
    },

    ofStrangers: async (schoolId, rowsMax) => {
      const strangers = rows(schoolId, 'risk-register')
        .where('row_key', '<>', '')
        .where(sql<boolean>`problems = '[]'::jsonb`)
        .where((build) => {
          const ofRow = build
            .selectFrom('pupil')
            .select('pupil.pupil_id')
            .whereRef('pupil.school_id', '=', 'list_item.school_id')
            .whereRef('pupil.pupil_id', '=', 'list_item.row_key');
          return build.not(build.exists(ofRow));
        });
      const counted = strangers.clearSelect().select(({ fn }) => fn.countAll<string>().as('rows'));
      const { rows: count } = await counted.executeTakeFirstOrThrow();
      const first = strangers.orderBy('modified_at').orderBy('item_id').limit(rowsMax);
      return { items: (await first.execute()).map(itemOf), count: Number(count) };
    },

    apply: async (schoolId, list, changes, startsAfresh, now) => {
      const remove = () =>
        db
          .updateTable('list_item')
          .set({ deleted_at: now })
          .where('school_id', '=', schoolId)
          .where('list', '=', list)
          .where('deleted_at', 'is', null);
      if (startsAfresh) await remove().execute();
      // The feed may tell of a row more than once; the last time holds.
      const last = [...new Map(changes.map((change) => [itemIdOf(change), change])).values()];
      const gone = last.flatMap((change) => (change.kind === 'deleted' ? [change.itemId] : []));
      const items = last.flatMap((change) => (change.kind === 'present' ? [change.item] : []));
      for (const itemIds of inChunks(gone)) await remove().where('item_id', 'in', itemIds).execute();
      for (const some of inChunks(items)) await putItems(db, schoolId, list, some, startsAfresh);
    },

    forget: async (schoolId, list, itemId) => {
      const row = deleted(schoolId, list).where('item_id', '=', itemId).where('let_go_at', 'is', null);
      return (await row.executeTakeFirst()).numDeletedRows > 0n;
    },

    letGo: async (schoolId, list, itemId, at) => {
      const result = await db
        .updateTable('list_item')
        .set({ let_go_at: at })
        .where('school_id', '=', schoolId)
        .where('list', '=', list)
        .where('item_id', '=', itemId)
        .where('deleted_at', 'is not', null)
        .where('let_go_at', at === null ? 'is not' : 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    letGoDeletedBefore: async (schoolId, list, before) => {
      await deleted(schoolId, list).where('deleted_at', '<', before).execute();
    },

    cursor: async (schoolId, list) => {
      const row = await db
        .selectFrom('list_cursor')
        .selectAll()
        .where('school_id', '=', schoolId)
        .where('list', '=', list)
        .executeTakeFirst();
      return row ? { cursor: row.cursor, readAt: row.read_at, listsVersion: row.lists_version } : null;
    },

    saveCursor: async (schoolId, list, cursor, listsVersion, now) => {
      const values = { cursor, read_at: now, lists_version: listsVersion };
      await db
        .insertInto('list_cursor')
        .values({ school_id: schoolId, list, ...values })
        .onConflict((conflict) => conflict.columns(['school_id', 'list']).doUpdateSet(values))
        .execute();
    },
  };
}

function itemIdOf(change: ListChange): string {
  return change.kind === 'present' ? change.item.itemId : change.itemId;
}

const problemsOf = z.array(
  z.object({
    column: z.string(),
    kind: z.enum(['no-pupil', 'not-a-number', 'not-a-date', 'not-a-choice', 'not-text', 'not-strategies']),
    value: z.string(),
  }),
);
const listName = z.enum(LIST_NAMES);

function troubledOf(row: Selectable<Tables['list_item']>): TroubledItem {
  const problems = problemsOf.parse(row.problems);
  return { list: listName.parse(row.list), item: itemOf(row), problems, deletedAt: row.deleted_at };
}

export function itemOf(row: Selectable<Tables['list_item']>): ListItem {
  return {
    itemId: row.item_id,
    etag: row.etag,
    fields: listFields.parse(row.fields),
    modifiedAt: row.modified_at.toISOString(),
    modifiedBy: row.modified_by,
  };
}

import { sql, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import { LIST_DEFINITIONS, LIST_NAMES } from '../../domain/lists/list-definitions.ts';
import { rowProblems } from '../../domain/lists/row-problems.ts';
import type { ListChange, ListItem, ListName } from '../../operations/ports.ts';
import type { ListItemStore, TroubledItem } from '../../operations/records/list-item-store.ts';
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

/** A statement takes 65,535 values at most, and a row has ten. */
const CHUNK = 1_000;

function inChunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) =>
    all.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

function itemIdOf(change: ListChange): string {
  return change.kind === 'present' ? change.item.itemId : change.itemId;
}

async function putItems(
  db: Kysely<Tables>,
  schoolId: string,
  list: ListName,
  items: readonly ListItem[],
  isWholeList: boolean,
): Promise<void> {
  const values = items.map((item) => {
    const key = item.fields['Key'];
    return {
      ...{ school_id: schoolId, list, item_id: item.itemId },
      row_key: typeof key === 'string' ? key : '',
      etag: item.etag,
      fields: JSON.stringify(item.fields),
      problems: JSON.stringify(rowProblems(LIST_DEFINITIONS[list], item.fields)),
      modified_at: new Date(item.modifiedAt),
      modified_by: item.modifiedBy,
      deleted_at: null,
      let_go_at: null,
    };
  });
  await db
    .insertInto('list_item')
    .values(values)
    .onConflict((conflict) => {
      const replaced = conflict.columns(['school_id', 'list', 'item_id']).doUpdateSet((now) => ({
        row_key: now.ref('excluded.row_key'),
        etag: now.ref('excluded.etag'),
        fields: now.ref('excluded.fields'),
        problems: now.ref('excluded.problems'),
        modified_at: now.ref('excluded.modified_at'),
        modified_by: now.ref('excluded.modified_by'),
        deleted_at: null,
        let_go_at: null,
      }));
      // A page that was read before a newer answer came must not bring the older row back.
      return isWholeList ? replaced : replaced.whereRef('list_item.modified_at', '<=', 'excluded.modified_at');
    })
    .execute();
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

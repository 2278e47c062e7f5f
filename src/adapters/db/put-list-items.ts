import type { Kysely } from 'kysely';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import { rowProblems } from '../../domain/lists/row-problems.ts';
import type { ListItem, ListName } from '../../operations/ports.ts';
import type { Tables } from './tables.ts';

/** A statement takes 65,535 values at most, and a row has ten. */
const CHUNK = 1_000;

/** In the order given, as many at a time as one statement may take. */
export function inChunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) =>
    all.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

/** Keeps rows of a list as SharePoint has them; `isWholeList` also over versions that are newer. */
export async function putItems(
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

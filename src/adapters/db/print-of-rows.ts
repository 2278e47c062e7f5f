import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * A print of the rows of a table that is another whenever one of them is added, changed or deleted: each version of a row
 * has a transaction and a place of its own. Nothing else of a row is read for it.
 * @param found `from … where …`, in which the table has its own name.
 */
export async function printOfRows(
  db: Kysely<Tables>,
  table: 'mark_year' | 'pupil',
  found: RawBuilder<unknown>,
): Promise<string> {
  const of = (column: string) => sql.ref(`${table}.${column}`);
  const { rows } = await sql<{ print: string }>`
    select count(*) || ' ' || coalesce(sum(hashtextextended(
      ${of('pupil_id')} || ' ' || ${of('xmin')}::text || ${of('ctid')}::text, 0)), 0) as print
    ${found}
  `.execute(db);
  return rows[0]?.print ?? '';
}

import type { Database } from '../../src/operations/records.ts';

/** The database, with a replica of which nobody may read a whole list: at ten thousand rows no page may wait for that. */
export function withoutWholeLists(database: Database): Database {
  const all = () => Promise.reject(new Error('A whole list was read, and a page needs the rows of some pupils.'));
  const { records } = database;
  return { ...database, records: { ...records, listItems: { ...records.listItems, all } } };
}

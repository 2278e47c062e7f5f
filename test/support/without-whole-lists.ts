import type { Database, Records } from '../../src/operations/records.ts';

/** The database, with a replica of which nobody may read a whole list: at ten thousand rows no page may wait for that. */
export function withoutWholeLists(database: Database): Database {
  return {
    ...database,
    records: withoutAll(database.records),
    inTransaction: (work) => database.inTransaction((records) => work(withoutAll(records))),
  };
}

function withoutAll(records: Records): Records {
  const all = () => Promise.reject(new Error('A whole list was read, and the rows of some pupils were needed.'));
  return { ...records, listItems: { ...records.listItems, all } };
}

/**
 * What was read of many rows, kept for as long as a print of those rows is the same. The print comes first: a change
 * between the two statements makes the value newer than its print, which the next reader's print tells.
 */
export interface KeptReads<Value> {
  /** @param key Names what is read, of which school. The value is shared: nobody may change it. */
  read(key: string, readPrint: () => Promise<string>, readAll: () => Promise<Value>): Promise<Value>;
}

/** Of what was asked for last: a year of marks of two thousand pupils is a megabyte and a half. */
const KEPT_MAX = 16;

export function createKeptReads<Value>(): KeptReads<Value> {
  const kept = new Map<string, { readonly print: string; readonly value: Value }>();
  return {
    read: async (key, readPrint, readAll) => {
      const print = await readPrint();
      const known = kept.get(key);
      const value = known?.print === print ? known.value : await readAll();
      kept.delete(key);
      kept.set(key, { print, value });
      const [oldest] = kept.keys();
      if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}

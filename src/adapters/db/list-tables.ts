import type { ColumnType, Generated } from 'kysely';
import type { Json } from './tables.ts';

/** The replica of SharePoint's lists, and what is on its way to them. */
export interface ListTables {
  list_item: {
    school_id: string;
    list: string;
    item_id: string;
    row_key: string;
    etag: string;
    fields: Json;
    modified_at: Date;
    modified_by: string | null;
    problems: ColumnType<unknown, string | undefined, string>;
    deleted_at: Date | null;
    let_go_at: Generated<Date | null>;
  };
  list_cursor: {
    school_id: string;
    list: string;
    cursor: string;
    read_at: Date;
    lists_version: Generated<number>;
  };
  list_mirror: { school_id: string; list: string; row_key: string; revision: number; fields: Json };
  list_write: {
    write_id: string;
    school_id: string;
    list: string;
    row_key: string;
    item_id: string | null;
    etag: string | null;
    based_on: string | null;
    fields: Json;
    state: 'waiting' | 'written' | 'conflict' | 'refused';
    requested_by: string;
    requested_at: Date;
    lease_until: Date | null;
    attempt_count: Generated<number>;
    detail: string | null;
    settled_at: Date | null;
  };
}

import { sql, type ExpressionBuilder, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import { LIST_NAMES } from '../../domain/lists/list-definitions.ts';
import type { ListWrite, ListWriteStore } from '../../operations/records/list-write-store.ts';
import { listFields } from './list-item-store.ts';
import type { Tables } from './tables.ts';

/** By then the ordinary hiccups of a network are over. */
const TROUBLED_AFTER_ATTEMPTS = 3;

const listName = z.enum(LIST_NAMES);

export function createListWriteStore(db: Kysely<Tables>): ListWriteStore {
  const writes = () => db.selectFrom('list_write').selectAll();

  return {
    request: async (write) => {
      const result = await db
        .insertInto('list_write')
        .values({
          write_id: write.writeId,
          school_id: write.schoolId,
          list: write.list,
          row_key: write.rowKey,
          item_id: write.itemId,
          etag: write.etag,
          based_on: write.basedOn,
          fields: JSON.stringify(write.fields),
          state: 'waiting',
          requested_by: write.requestedBy,
          requested_at: write.requestedAt,
        })
        .onConflict((conflict) => conflict.column('write_id').doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    get: async (writeId) => {
      const row = await writes().where('write_id', '=', writeId).executeTakeFirst();
      return row ? writeOf(row) : null;
    },

    waiting: async (schoolId, list) => {
      const rows = await writes()
        .where('school_id', '=', schoolId)
        .where('list', '=', list)
        .where('state', '=', 'waiting')
        .orderBy('requested_at')
        .execute();
      return rows.map(writeOf);
    },

    troubled: async (schoolId) => {
      const rows = await writes()
        .where('school_id', '=', schoolId)
        .where((where) =>
          where.or([
            where('state', 'in', ['conflict', 'refused']),
            where.and([where('state', '=', 'waiting'), where('attempt_count', '>=', TROUBLED_AFTER_ATTEMPTS)]),
          ]),
        )
        .orderBy('requested_at')
        .execute();
      return rows.map(writeOf);
    },

    notWritten: async (schoolId, list) => {
      const ofList = writes().where('school_id', '=', schoolId).where('list', '=', list);
      return (await ofList.where('state', '!=', 'written').orderBy('requested_at').execute()).map(writeOf);
    },

    due: async (at) => {
      const waiting = db.selectFrom('list_write').select('write_id').where('state', '=', 'waiting').where(isFree(at));
      return (await waiting.orderBy('requested_at').execute()).map((row) => row.write_id);
    },

    lease: (writeId, lease) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('list_write')
          .selectAll()
          .where('write_id', '=', writeId)
          .where('state', '=', 'waiting')
          .where(isFree(lease.from))
          .where(
            sql<boolean>`not exists (
            select 1 from list_write older
            where older.school_id = list_write.school_id and older.list = list_write.list
              and older.row_key = list_write.row_key and older.state = 'waiting'
              and (older.requested_at, older.write_id) < (list_write.requested_at, list_write.write_id)
          )`,
          )
          .forUpdate()
          .skipLocked()
          .executeTakeFirst();
        if (!row) return null;
        await trx
          .updateTable('list_write')
          .set({ lease_until: lease.until, attempt_count: row.attempt_count + 1 })
          .where('write_id', '=', writeId)
          .execute();
        return writeOf(row);
      }),

    settle: async (writeId, state, detail, now) => {
      await db
        .updateTable('list_write')
        .set({ state, detail, lease_until: null, settled_at: now })
        .where('write_id', '=', writeId)
        .execute();
    },

    putOff: async (writeId, detail, notBefore) => {
      await db
        .updateTable('list_write')
        .set({ detail, lease_until: notBefore })
        .where('write_id', '=', writeId)
        .where('state', '=', 'waiting')
        .execute();
    },

    rebase: async (writeId, itemId, etag) => {
      await db.updateTable('list_write').set({ item_id: itemId, etag }).where('write_id', '=', writeId).execute();
    },

    takeUp: async (writeId, { itemId, etag, basedOn }) => {
      await db
        .updateTable('list_write')
        .set({
          item_id: itemId,
          etag,
          based_on: basedOn,
          state: 'waiting',
          detail: null,
          lease_until: null,
          settled_at: null,
          attempt_count: 0,
        })
        .where('write_id', '=', writeId)
        .execute();
    },

    withdraw: async (writeId) => {
      await db.deleteFrom('list_write').where('write_id', '=', writeId).execute();
    },

    endLeases: async () => {
      await db.updateTable('list_write').set({ lease_until: null }).where('state', '=', 'waiting').execute();
    },
  };
}

function isFree(at: Date) {
  return (where: ExpressionBuilder<Tables, 'list_write'>) =>
    where.or([where('lease_until', 'is', null), where('lease_until', '<=', at)]);
}

function writeOf(row: Selectable<Tables['list_write']>): ListWrite {
  return {
    writeId: row.write_id,
    schoolId: row.school_id,
    list: listName.parse(row.list),
    rowKey: row.row_key,
    itemId: row.item_id,
    etag: row.etag,
    basedOn: row.based_on,
    fields: listFields.parse(row.fields),
    state: row.state,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    attemptCount: row.attempt_count,
    detail: row.detail,
  };
}

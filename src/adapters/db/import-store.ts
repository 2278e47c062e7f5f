import type { Kysely } from 'kysely';
import type { ImportStore } from '../../operations/records/import-store.ts';
import type { Tables } from './tables.ts';

export function createImportStore(db: Kysely<Tables>): ImportStore {
  return {
    add: async (record) => {
      await db
        .insertInto('import_file')
        .values({
          import_id: record.importId,
          school_id: record.schoolId,
          file_name: record.fileName,
          sha256: record.sha256,
          verdict: record.verdict,
          received_at: record.receivedAt,
          received_by: record.receivedBy,
          report: JSON.stringify(record.report),
        })
        .execute();
    },

    lastApplied: async (schoolId, sha256) => {
      const row = await db
        .selectFrom('import_file')
        .select('received_at')
        .where('school_id', '=', schoolId)
        .where('sha256', '=', sha256)
        .where('verdict', '=', 'applied')
        .orderBy('received_at', 'desc')
        .executeTakeFirst();
      return row?.received_at ?? null;
    },

    latest: async (schoolId, count) => {
      const rows = await db
        .selectFrom('import_file')
        .selectAll()
        .where('school_id', '=', schoolId)
        .orderBy('received_at', 'desc')
        .limit(count)
        .execute();
      return rows.map((row) => ({
        importId: row.import_id,
        schoolId: row.school_id,
        fileName: row.file_name,
        sha256: row.sha256,
        verdict: row.verdict,
        receivedAt: row.received_at,
        receivedBy: row.received_by,
        report: row.report,
      }));
    },
  };
}

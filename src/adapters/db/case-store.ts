import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { CASE_COLUMNS, type CaseAuthor } from '../../domain/cases/case-change.ts';
import type { CaseStore, KnownCaseChange } from '../../operations/records/case-store.ts';
import type { CaseTables } from './case-tables.ts';
import type { ListTables } from './list-tables.ts';
import type { Tables } from './tables.ts';

const fieldChanges = z.array(z.object({ column: z.enum(CASE_COLUMNS), before: z.string(), after: z.string() }));

export function createCaseStore(db: Kysely<Tables>): CaseStore {
  return {
    note: async (schoolId, { changeId, pupilId, at, by, kind, reason, fields }, writeId) => {
      const result = await db
        .insertInto('case_change')
        .values({
          ...{ change_id: changeId, school_id: schoolId, pupil_id: pupilId, write_id: writeId, at, kind, reason },
          ...authorColumns(by),
          fields: JSON.stringify(fields),
        })
        .onConflict((conflict) => conflict.column('change_id').doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    takeBack: async (schoolId, writeId, at) => {
      const changed = await db.selectFrom('case_change').selectAll().where('write_id', '=', writeId).execute();
      for (const { change_id: changeId, pupil_id: pupilId, by_kind: byKind, by_whom: byWhom, kind } of changed) {
        if (kind === 'withdrawn') continue;
        await db
          .insertInto('case_change')
          .values({
            ...{ change_id: `${changeId}/withdrawn`, school_id: schoolId, pupil_id: pupilId, write_id: writeId, at },
            ...{ by_kind: byKind, by_whom: byWhom, kind: 'withdrawn', reason: '', fields: '[]' },
          })
          .onConflict((conflict) => conflict.column('change_id').doNothing())
          .execute();
      }
    },

    history: async (schoolId, pupilId) => {
      const rows = await db
        .selectFrom('case_change as change')
        .leftJoin('list_write as write', 'write.write_id', 'change.write_id')
        .selectAll('change')
        .select('write.state')
        .where('change.school_id', '=', schoolId)
        .where('change.pupil_id', '=', pupilId)
        .where('change.kind', '!=', 'withdrawn')
        .where(
          sql<boolean>`not exists (
            select 1 from case_change taken where taken.write_id = change.write_id and taken.kind = 'withdrawn'
          )`,
        )
        .orderBy('change.seq')
        .execute();
      return rows.flatMap((row): KnownCaseChange[] => {
        const { change_id: changeId, kind, at, reason } = row;
        if (kind === 'withdrawn') return [];
        const by = authorOf(row.by_kind, row.by_whom);
        const fields = fieldChanges.parse(row.fields);
        return [{ changeId, pupilId, at, by, kind, reason, fields, standing: standingOf(row.state) }];
      });
    },

    addNote: async (schoolId, { noteId, pupilId, at, personId, words }) => {
      const result = await db
        .insertInto('case_note')
        .values({ note_id: noteId, school_id: schoolId, pupil_id: pupilId, at, person_id: personId, words })
        .onConflict((conflict) => conflict.column('note_id').doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    notes: async (schoolId, pupilId) => {
      const rows = await db
        .selectFrom('case_note')
        .selectAll()
        .where('school_id', '=', schoolId)
        .where('pupil_id', '=', pupilId)
        .orderBy('at', 'desc')
        .orderBy('note_id')
        .execute();
      return rows.map((row) => {
        return { noteId: row.note_id, pupilId, at: row.at, personId: row.person_id, words: row.words };
      });
    },
  };
}

/** A change without a write of its own, or whose write is settled and gone, is as it says. */
function standingOf(state: ListTables['list_write']['state'] | null): KnownCaseChange['standing'] {
  if (state === null || state === 'written') return 'written';
  return state === 'waiting' ? 'waiting' : 'in-trouble';
}

function authorColumns(by: CaseAuthor): Pick<CaseTables['case_change'], 'by_kind' | 'by_whom'> {
  switch (by.kind) {
    case 'person':
      return { by_kind: 'person', by_whom: by.personId };
    case 'rule':
      return { by_kind: 'rule', by_whom: '' };
    case 'sharepoint':
      return { by_kind: 'sharepoint', by_whom: by.name };
  }
}

function authorOf(kind: CaseTables['case_change']['by_kind'], whom: string): CaseAuthor {
  switch (kind) {
    case 'person':
      return { kind, personId: whom };
    case 'rule':
      return { kind };
    case 'sharepoint':
      return { kind, name: whom };
  }
}

import type { Kysely } from 'kysely';
import type { MomentOfDay, ProvisionStore } from '../../operations/records/provision-store.ts';
import type { Tables } from './tables.ts';

export function createProvisionStore(db: Kysely<Tables>): ProvisionStore {
  return {
    add: async (record) => {
      const result = await db
        .insertInto('provision_record')
        .values({
          ...{ record_id: record.recordId, school_id: record.schoolId, provision_id: record.provisionId },
          ...{ occurrence_key: record.occurrenceKey, says: record.says, note: record.note },
          ...{ recorded_by: record.recordedBy, recorded_at: record.recordedAt },
        })
        .onConflict((conflict) => conflict.column('record_id').doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    lastWords: async (schoolId) => {
      const rows = await db
        .selectFrom('provision_record')
        .distinctOn('occurrence_key')
        .selectAll()
        .where('school_id', '=', schoolId)
        .orderBy('occurrence_key')
        .orderBy('sequence', 'desc')
        .execute();
      return rows
        .filter(({ says }) => says !== 'withdrawn')
        .map((row) => ({
          ...{ recordId: row.record_id, schoolId, provisionId: row.provision_id, occurrenceKey: row.occurrence_key },
          ...{ says: row.says, note: row.note, recordedBy: row.recorded_by, recordedAt: row.recorded_at },
        }));
    },

    momentsBetween: async (schoolId, from, to) => {
      const rows = await db
        .selectFrom('school_moment')
        .selectAll()
        .where('school_id', '=', schoolId)
        .where('held_on', '>=', from)
        .where('held_on', '<=', to)
        .where('state', '!=', 'begun')
        .execute();
      return rows.flatMap((row): MomentOfDay[] =>
        row.state === 'begun'
          ? []
          : [{ on: row.held_on, name: row.name, state: row.state, at: row.settled_at ?? row.due_at }],
      );
    },

    briefingsPostedBetween: async (schoolId, from, to) => {
      const rows = await db
        .selectFrom('briefing_event')
        .innerJoin('briefing', 'briefing.briefing_id', 'briefing_event.briefing_id')
        .select(['briefing_event.briefing_id', 'by_person_id', 'at'])
        .where('school_id', '=', schoolId)
        .where('kind', '=', 'posted')
        .where('at', '>=', from)
        .where('at', '<', to)
        .execute();
      return rows.map((row) => ({ briefingId: row.briefing_id, by: row.by_person_id, at: row.at }));
    },
  };
}

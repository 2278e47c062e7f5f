import { sql, type Kysely } from 'kysely';
import type { PupilEventStore } from '../../operations/records/pupil-event-store.ts';
import { withEvents } from './action-store.ts';
import { ladderEventOf } from './ladder-store.ts';
import { itemOf } from './list-item-store.ts';
import type { Tables } from './tables.ts';

export function createPupilEventStore(db: Kysely<Tables>): PupilEventStore {
  return {
    years: async (pupilId) => {
      const rows = await sql<{ school_year: number; marks: string }>`
        select school_year, encode(marks, 'hex') as marks from mark_year
        where pupil_id = ${pupilId} order by school_year
      `.execute(db);
      return rows.rows.map((row) => {
        return { pupilId, schoolYear: row.school_year, marks: new Uint8Array(Buffer.from(row.marks, 'hex')) };
      });
    },

    actions: async (schoolId, pupilId) => {
      const rows = db.selectFrom('action').selectAll().where('school_id', '=', schoolId);
      const own = rows.where(sql<boolean>`pupil_ids @> ${JSON.stringify([pupilId])}::jsonb`);
      return withEvents(db, await own.orderBy('issued_at').orderBy('action_id').execute());
    },

    ladderEvents: async (schoolId, pupilId) => {
      const rows = db.selectFrom('ladder_event').selectAll().where('school_id', '=', schoolId);
      const own = rows.where('pupil_id', '=', pupilId);
      return (await own.orderBy('at').orderBy('event_id').execute()).map(ladderEventOf);
    },

    meetings: async (schoolId, pupilId) => {
      const rows = await db
        .selectFrom('meeting_item')
        .innerJoin('meeting', 'meeting.meeting_id', 'meeting_item.meeting_id')
        .select(['meeting.meeting_id', 'held_on', 'year_group', 'outcome', 'created_at'])
        .where('school_id', '=', schoolId)
        .where('pupil_id', '=', pupilId)
        .where('state', '=', 'closed')
        .where('part', '=', 'agenda')
        .where('is_taken_out', '=', false)
        .orderBy('held_on')
        .orderBy('meeting.meeting_id')
        .execute();
      return rows.map((row) => {
        const { meeting_id: meetingId, held_on: heldOn, year_group: yearGroup, outcome, created_at: at } = row;
        return { meetingId, heldOn, yearGroup, outcome, at };
      });
    },

    legalSteps: async (schoolId, pupilId) => {
      const rows = db.selectFrom('list_item').selectAll().where('school_id', '=', schoolId);
      const own = rows
        .where('list', '=', 'legal-steps')
        .where('deleted_at', 'is', null)
        .where(sql<string>`fields->>'PupilId'`, '=', pupilId);
      return (await own.orderBy('item_id').execute()).map(itemOf);
    },
  };
}

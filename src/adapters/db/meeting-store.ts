import type { Kysely } from 'kysely';
import type { MeetingRecord } from '../../domain/meetings/meeting.ts';
import type { MeetingStore } from '../../operations/records/meeting-store.ts';
import { decisionOf, itemColumns, itemOf, meetingColumns, meetingEventOf, meetingOf } from './meeting-row.ts';
import type { Tables } from './tables.ts';

export function createMeetingStore(db: Kysely<Tables>): MeetingStore {
  const ofSchool = (schoolId: string) => db.selectFrom('meeting').selectAll().where('school_id', '=', schoolId);
  const ofKind = (schoolId: string, yearGroup: number | null) =>
    ofSchool(schoolId).where('year_group', 'is not distinct from', yearGroup);
  const one = (schoolId: string, meetingId: string) => ofSchool(schoolId).where('meeting_id', '=', meetingId);

  return {
    plan: async (meeting, now) => {
      const result = await db
        .insertInto('meeting')
        .values({ ...meetingColumns(meeting), created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    open: async (schoolId, yearGroup) => {
      const row = await ofKind(schoolId, yearGroup).where('state', '<>', 'closed').executeTakeFirst();
      return row === undefined ? null : meetingOf(row);
    },

    recent: async (schoolId, count) =>
      (await ofSchool(schoolId).orderBy('created_at', 'desc').orderBy('meeting_id').limit(count).execute()).map(
        meetingOf,
      ),

    lastClosed: async (schoolId, yearGroup) => {
      const closed = ofKind(schoolId, yearGroup).where('state', '=', 'closed');
      return withParts(db, await closed.orderBy('created_at', 'desc').limit(1).executeTakeFirst());
    },

    get: async (schoolId, meetingId) => withParts(db, await one(schoolId, meetingId).executeTakeFirst()),

    // Its parts are read after the row is held: what somebody else has just changed is seen.
    hold: async (schoolId, meetingId) => withParts(db, await one(schoolId, meetingId).forUpdate().executeTakeFirst()),

    version: async (schoolId, meetingId) => (await one(schoolId, meetingId).executeTakeFirst())?.version ?? null,

    save: async (meeting) => {
      const { meeting_id: meetingId, ...columns } = meetingColumns(meeting);
      await db.updateTable('meeting').set(columns).where('meeting_id', '=', meetingId).execute();
    },

    saveItems: async (meetingId, items) => {
      for (const item of items) {
        const { item_id: _itemId, ...columns } = itemColumns(meetingId, item);
        await db
          .insertInto('meeting_item')
          .values(itemColumns(meetingId, item))
          .onConflict((conflict) => conflict.column('item_id').doUpdateSet(columns))
          .execute();
      }
    },

    removeItems: async (meetingId, itemIds) => {
      if (itemIds.length === 0) return;
      await db.deleteFrom('meeting_item').where('meeting_id', '=', meetingId).where('item_id', 'in', itemIds).execute();
    },

    decide: async (meetingId, { decisionId, itemId, decidedBy, decidedAt, undoneBy }) => {
      const result = await db
        .insertInto('meeting_decision')
        .values({
          decision_id: decisionId,
          meeting_id: meetingId,
          item_id: itemId,
          decided_by: decidedBy,
          decided_at: decidedAt,
          undone_by: undoneBy,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    undo: async (decisionId, undoneBy) => {
      await db
        .updateTable('meeting_decision')
        .set({ undone_by: undoneBy })
        .where('decision_id', '=', decisionId)
        .execute();
    },

    note: async (meetingId, { kind, by, at, words }) => {
      await db
        .insertInto('meeting_event')
        .values({ meeting_id: meetingId, kind, by_person_id: by, at, words })
        .execute();
    },

    markPresent: async (meetingId, personId, now) => {
      await db
        .insertInto('meeting_present')
        .values({ meeting_id: meetingId, person_id: personId, first_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}

async function withParts(
  db: Kysely<Tables>,
  row: Parameters<typeof meetingOf>[0] | undefined,
): Promise<MeetingRecord | null> {
  if (row === undefined) return null;
  const id = row.meeting_id;
  const items = db.selectFrom('meeting_item').selectAll().where('meeting_id', '=', id).orderBy('position');
  const decisions = db.selectFrom('meeting_decision').selectAll().where('meeting_id', '=', id).orderBy('decided_at');
  const events = db.selectFrom('meeting_event').selectAll().where('meeting_id', '=', id).orderBy('event_id');
  const present = db.selectFrom('meeting_present').select('person_id').where('meeting_id', '=', id);
  return {
    meeting: meetingOf(row),
    items: (await items.orderBy('item_id').execute()).map(itemOf),
    decisions: (await decisions.orderBy('decision_id').execute()).map(decisionOf),
    events: (await events.execute()).map(meetingEventOf),
    present: (await present.orderBy('first_at').execute()).map(({ person_id: personId }) => personId),
  };
}

import type { Kysely } from 'kysely';
import { briefingOf, type Briefing, type BriefingEvent } from '../../domain/briefings/briefing.ts';
import type { BriefingStore } from '../../operations/records/briefing-store.ts';
import { briefingEventOf, contentColumn } from './briefing-row.ts';
import type { Tables } from './tables.ts';

export function createBriefingStore(db: Kysely<Tables>): BriefingStore {
  const ofSchool = (schoolId: string) =>
    db.selectFrom('briefing').select('briefing_id').where('school_id', '=', schoolId);

  const get = async (briefingId: string): Promise<Briefing> => {
    const rows = db.selectFrom('briefing_event').selectAll().where('briefing_id', '=', briefingId);
    return briefingOf(briefingId, (await rows.orderBy('event_id').execute()).map(briefingEventOf));
  };

  const add = async (briefingId: string, event: BriefingEvent): Promise<void> => {
    const { kind, by, at } = event;
    const content = contentColumn(event);
    await db
      .insertInto('briefing_event')
      .values({ briefing_id: briefingId, kind, by_person_id: by, at, content })
      .execute();
  };

  return {
    begin: async ({ briefingId, schoolId }, draft) => {
      const result = await db
        .insertInto('briefing')
        .values({ briefing_id: briefingId, school_id: schoolId, created_at: draft.at })
        .onConflict((conflict) => conflict.column('briefing_id').doNothing())
        .executeTakeFirst();
      const isNew = (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
      if (isNew) await add(briefingId, draft);
      return isNew;
    },

    get: async (schoolId, briefingId) => {
      const row = await ofSchool(schoolId).where('briefing_id', '=', briefingId).executeTakeFirst();
      return row ? await get(briefingId) : null;
    },

    hold: async (schoolId, briefingId) => {
      const row = await ofSchool(schoolId).where('briefing_id', '=', briefingId).forUpdate().executeTakeFirst();
      return row ? await get(briefingId) : null;
    },

    recent: async (schoolId, count) => {
      const rows = await ofSchool(schoolId).orderBy('created_at', 'desc').orderBy('briefing_id').limit(count).execute();
      return Promise.all(rows.map((row) => get(row.briefing_id)));
    },

    note: async ({ briefingId, postAt }, event) => {
      await add(briefingId, event);
      if (event.kind === 'scheduled' && postAt !== null) {
        await db.insertInto('briefing_due').values({ briefing_id: briefingId, post_at: postAt }).execute();
      }
      if (event.kind === 'posted' || event.kind === 'cancelled') {
        await db.deleteFrom('briefing_due').where('briefing_id', '=', briefingId).execute();
      }
    },

    due: async (now) => {
      const rows = await db
        .selectFrom('briefing_due')
        .innerJoin('briefing', 'briefing.briefing_id', 'briefing_due.briefing_id')
        .select(['briefing.briefing_id', 'briefing.school_id'])
        .where('briefing_due.post_at', '<=', now)
        .orderBy('briefing_due.post_at')
        .execute();
      return rows.map((row) => ({ briefingId: row.briefing_id, schoolId: row.school_id }));
    },

    markRead: async (briefingId, personId, now) => {
      const result = await db
        .insertInto('briefing_read')
        .values({ briefing_id: briefingId, person_id: personId, read_at: now })
        .onConflict((conflict) => conflict.columns(['briefing_id', 'person_id']).doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    readers: async (briefingId) => {
      const rows = db.selectFrom('briefing_read').selectAll().where('briefing_id', '=', briefingId);
      return (await rows.orderBy('read_at').orderBy('person_id').execute()).map((row) => ({
        personId: row.person_id,
        readAt: row.read_at,
      }));
    },
  };
}

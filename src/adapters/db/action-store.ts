import { sql, type Kysely, type Selectable } from 'kysely';
import type { ActionRecord, ActionStore } from '../../operations/records/action-store.ts';
import { actionColumns, actionOf, eventColumns, eventOf } from './action-row.ts';
import type { Tables } from './tables.ts';

export function createActionStore(db: Kysely<Tables>): ActionStore {
  const ofSchool = (schoolId: string) => db.selectFrom('action').selectAll().where('school_id', '=', schoolId);
  const one = (actionId: string) => db.selectFrom('action').selectAll().where('action_id', '=', actionId);
  return {
    issue: async (action, issued) => {
      const added = db.insertInto('action').values(actionColumns(action));
      const result = await added.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
      if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
      await db.insertInto('action_event').values(eventColumns(action.actionId, issued)).execute();
      return true;
    },

    get: async (actionId) => (await withEvents(db, await one(actionId).execute()))[0] ?? null,

    // The events are read in a statement of their own, after the row is held: what somebody else has just added is seen.
    hold: async (actionId) => (await withEvents(db, await one(actionId).forUpdate().execute()))[0] ?? null,

    add: async (actionId, event, isOpen) => {
      const added = db.insertInto('action_event').values(eventColumns(actionId, event));
      const result = await added
        .onConflict((conflict) => conflict.columns(['action_id', 'click_id']).doNothing())
        .executeTakeFirst();
      if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
      await db.updateTable('action').set({ is_open: isOpen }).where('action_id', '=', actionId).execute();
      return true;
    },

    open: async (schoolId) =>
      withEvents(
        db,
        await ofSchool(schoolId).where('is_open', '=', true).orderBy('due_on').orderBy('issued_at').execute(),
      ),

    issuedSince: async (schoolId, since) =>
      withEvents(db, await ofSchool(schoolId).where('issued_at', '>=', since).orderBy('issued_at').execute()),

    closedSince: async (schoolId, since) => {
      const recent = db.selectFrom('action_event').select('action_id').where('at', '>=', since);
      const closed = ofSchool(schoolId).where('is_open', '=', false).where('action_id', 'in', recent);
      return withEvents(db, await closed.orderBy('issued_at').execute());
    },

    printOfMeant: async (schoolId) => {
      const { rows } = await sql<{ print: string }>`
        select count(distinct action_id) || ' ' || count(*) || ' ' || coalesce(max(event_id), 0) as print
        from action join action_event using (action_id)
        where school_id = ${schoolId} and happening->>'kind' in ('issued', 'withdrawn', 'declined', 'reopened')
      `.execute(db);
      return rows[0]?.print ?? '';
    },
  };
}

export async function withEvents(
  db: Kysely<Tables>,
  rows: readonly Selectable<Tables['action']>[],
): Promise<ActionRecord[]> {
  if (rows.length === 0) return [];
  const events = await db
    .selectFrom('action_event')
    .selectAll()
    .where(
      'action_id',
      'in',
      rows.map((row) => row.action_id),
    )
    .orderBy('event_id')
    .execute();
  const byAction = Map.groupBy(events, (event) => event.action_id);
  return rows.map((row) => ({ action: actionOf(row), events: (byAction.get(row.action_id) ?? []).map(eventOf) }));
}

import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { PUPIL_ATTRIBUTES } from '../../domain/strategy/selector.ts';
import {
  CLOSING_ENDS,
  LADDER_EVENTS,
  type LadderEvent,
  type LadderStore,
} from '../../operations/records/ladder-store.ts';
import type { Tables } from './tables.ts';

const what = z.enum(LADDER_EVENTS);
const ended = z.enum(CLOSING_ENDS);
const attribute = z.enum(PUPIL_ATTRIBUTES);

export function createLadderStore(db: Kysely<Tables>): LadderStore {
  return {
    record: async (schoolId, event) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('ladder_event')
        .values({
          event_id: event.eventId,
          school_id: schoolId,
          pupil_id: event.pupilId,
          held_on: event.on,
          step: event.step,
          what: event.what,
          by_whom: event.by,
          by_person_id: event.byPersonId,
          seen_to_by: event.seenToBy,
          note: event.note,
          at: event.at,
        })
        .onConflict((conflict) => conflict.column('event_id').doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    ofDay: async (schoolId, on) => {
      const rows = db.selectFrom('ladder_event').selectAll().where('school_id', '=', schoolId);
      return (await rows.where('held_on', '=', on).orderBy('at').orderBy('event_id').execute()).map(ladderEventOf);
    },

    close: async (schoolId, { on, closedAt, entries }) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('ladder_closing')
        .values({ school_id: schoolId, held_on: on, closed_at: closedAt })
        .onConflict((conflict) => conflict.columns(['school_id', 'held_on']).doNothing())
        .executeTakeFirst();
      if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
      const rows = entries.map(({ pupilId, ended: how, who, at }) => {
        return { school_id: schoolId, held_on: on, pupil_id: pupilId, ended: how, who, at_minutes: at };
      });
      if (rows.length > 0) await db.insertInto('ladder_closing_entry').values(rows).execute();
      return true;
    },

    closing: async (schoolId, on) => {
      const closings = db.selectFrom('ladder_closing').selectAll().where('school_id', '=', schoolId);
      const closing = await closings.where('held_on', '=', on).executeTakeFirst();
      if (closing === undefined) return null;
      const entries = db.selectFrom('ladder_closing_entry').selectAll().where('school_id', '=', schoolId);
      const rows = await entries.where('held_on', '=', on).orderBy('pupil_id').execute();
      return {
        on,
        closedAt: closing.closed_at,
        entries: rows.map((row) => {
          return { pupilId: row.pupil_id, ended: ended.parse(row.ended), who: row.who, at: row.at_minutes };
        }),
      };
    },

    attributes: async (schoolId) => {
      const rows = await db
        .selectFrom('pupil_attribute')
        .innerJoin('pupil', 'pupil.pupil_id', 'pupil_attribute.pupil_id')
        .select(['pupil_attribute.pupil_id', 'pupil_attribute.attribute'])
        .where('pupil.school_id', '=', schoolId)
        .execute();
      const byPupil = Map.groupBy(rows, (row) => row.pupil_id);
      return new Map(
        [...byPupil].map(([pupilId, found]) => [pupilId, new Set(found.map((row) => attribute.parse(row.attribute)))]),
      );
    },

    saveAttributes: async (pupilId, attributes) => {
      await db.deleteFrom('pupil_attribute').where('pupil_id', '=', pupilId).execute();
      if (attributes.length === 0) return;
      const rows = attributes.map((name) => ({ pupil_id: pupilId, attribute: name }));
      await db.insertInto('pupil_attribute').values(rows).execute();
    },
  };
}

export function ladderEventOf(row: Selectable<Tables['ladder_event']>): LadderEvent {
  return {
    eventId: row.event_id,
    pupilId: row.pupil_id,
    on: row.held_on,
    step: row.step,
    what: what.parse(row.what),
    by: row.by_whom,
    byPersonId: row.by_person_id,
    seenToBy: row.seen_to_by,
    note: row.note,
    at: row.at,
  };
}

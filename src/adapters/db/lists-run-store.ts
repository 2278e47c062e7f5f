import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { LIST_NAMES } from '../../domain/lists/list-definitions.ts';
import { LIST_STEP_KINDS } from '../../domain/lists/plan-list.ts';
import type { ListsRun, ListsRunStore } from '../../operations/records/lists-run-store.ts';
import type { Tables } from './tables.ts';

export function createListsRunStore(db: Kysely<Tables>): ListsRunStore {
  return {
    begin: async (run) => {
      const result = await db
        .insertInto('lists_run')
        .values({
          ...{ run_id: run.runId, school_id: run.schoolId, started_by: run.startedBy, started_at: run.startedAt },
          ...{ state: run.state, words: run.words, signed_in_as: run.signedInAs, touched_at: run.touchedAt },
          ...{ steps: JSON.stringify(run.steps), done: JSON.stringify(run.done) },
          obstacles: JSON.stringify(run.obstacles),
        })
        .onConflict((conflict) => conflict.column('run_id').doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    get: async (runId) => {
      const row = await db.selectFrom('lists_run').selectAll().where('run_id', '=', runId).executeTakeFirst();
      return row ? runOf(row) : null;
    },

    newest: async (schoolId) => {
      const ofSchool = db.selectFrom('lists_run').selectAll().where('school_id', '=', schoolId);
      const row = await ofSchool.orderBy('started_at', 'desc').limit(1).executeTakeFirst();
      return row ? runOf(row) : null;
    },

    move: async (runId, from, { state, words, signedInAs, steps, done, obstacles }, now) => {
      const result = await db
        .updateTable('lists_run')
        .set({
          touched_at: now,
          ...(state !== undefined && { state }),
          ...(words !== undefined && { words }),
          ...(signedInAs !== undefined && { signed_in_as: signedInAs }),
          ...(steps !== undefined && { steps: JSON.stringify(steps) }),
          ...(done !== undefined && { done: JSON.stringify(done) }),
          ...(obstacles !== undefined && { obstacles: JSON.stringify(obstacles) }),
        })
        .where('run_id', '=', runId)
        .where('state', 'in', [...from])
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

const listName = z.enum(LIST_NAMES);
const steps = z.array(
  z.object({
    list: listName.nullable(),
    column: z.string().nullable(),
    does: z.enum([...LIST_STEP_KINDS, 'let-app-in']),
    words: z.string(),
  }),
);
const obstacles = z.array(
  z.object({ list: listName, column: z.string().nullable(), found: z.string(), whatToDo: z.string() }),
);

function runOf(row: Selectable<Tables['lists_run']>): ListsRun {
  return {
    ...{ runId: row.run_id, schoolId: row.school_id, startedBy: row.started_by, startedAt: row.started_at },
    ...{ state: row.state, words: row.words, signedInAs: row.signed_in_as, touchedAt: row.touched_at },
    ...{ steps: steps.parse(row.steps), done: steps.parse(row.done), obstacles: obstacles.parse(row.obstacles) },
  };
}

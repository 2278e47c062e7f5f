import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { isUnderWay, shownAt, type ListsRunNeeds } from './answer-lists-run.ts';

export type ListsRunStarted =
  /** `isNew` is false where that run was started before. */
  | { readonly kind: 'started'; readonly isNew: boolean }
  | { readonly kind: 'not-allowed' | 'under-way'; readonly message: string };

/**
 * Records that an administrator wants a school's lists made or mended; `run` then goes on by itself, and says in the
 * record how far it is. One run at a time.
 */
export function startListsRun(needs: ListsRunNeeds & { readonly run: (school: School, runId: string) => void }) {
  const { database, clock, machineClock, run } = needs;
  return async (school: School, person: Person, runId: string): Promise<ListsRunStarted> => {
    const answer = why(person, 'school.administer', {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const { schoolId } = school;
    const { personId } = person;
    const started = await database.inTransaction(async (records): Promise<ListsRunStarted> => {
      const now = machineClock();
      const last = await records.listsRuns.newest(schoolId);
      if (last?.runId === runId) return { kind: 'started', isNew: false };
      if (last !== null && isUnderWay(shownAt(last, now))) {
        return {
          kind: 'under-way',
          message: 'Somebody is at it already. Load the page again to see how far they are.',
        };
      }
      const isNew = await records.listsRuns.begin({
        ...{ runId, schoolId, startedBy: personId, startedAt: now, touchedAt: now, state: 'signing-in' },
        ...{ words: '', signedInAs: null, steps: [], done: [], obstacles: [] },
      });
      const entry = { schoolId, at: clock(), personId, subject: `lists ${runId}`, reason: answer.reason };
      if (isNew) await records.audit.record({ ...entry, verb: 'school.administer' });
      return { kind: 'started', isNew };
    });
    if (started.kind === 'started' && started.isNew) run(school, runId);
    return started;
  };
}

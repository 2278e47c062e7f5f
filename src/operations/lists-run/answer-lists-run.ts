import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import type { ListsRun } from '../records/lists-run-store.ts';

export interface ListsRunNeeds {
  readonly database: Database;
  readonly clock: Clock;
  /** The computers' time, which the school's clock is not in a demo. */
  readonly machineClock: Clock;
}

/** A run as the page shows it. `stopped`: the copy of the app that was at it is gone. */
export type ListsRunShown = Omit<ListsRun, 'state'> & { readonly state: ListsRun['state'] | 'stopped' };

const UNDER_WAY: readonly ListsRun['state'][] = ['signing-in', 'looking', 'ready', 'working'];

/** A run that nobody has touched for so long is under way no more. */
const STOPPED_AFTER_MS = 60_000;

export function isUnderWay({ state }: ListsRunShown): boolean {
  return UNDER_WAY.some((each) => each === state);
}

export function shownAt(run: ListsRun, now: Date): ListsRunShown {
  const isGone = UNDER_WAY.includes(run.state) && now.getTime() - run.touchedAt.getTime() > STOPPED_AFTER_MS;
  return isGone ? { ...run, state: 'stopped' } : run;
}

/** The school's last run; null where there was none. */
export function readListsRun({ database, machineClock }: ListsRunNeeds) {
  return async ({ schoolId }: School): Promise<ListsRunShown | null> => {
    const run = await database.records.listsRuns.newest(schoolId);
    return run === null ? null : shownAt(run, machineClock());
  };
}

export interface ListsRunAnswer {
  readonly runId: string;
  readonly answer: 'go-on' | 'cancel';
}

/** In which states each may be said, and what it makes of the run. */
const ANSWERS = {
  'go-on': [['ready'], 'working'],
  cancel: [['signing-in', 'looking', 'ready'], 'cancelled'],
} as const;

export type ListsRunAnswered =
  { readonly kind: 'answered' } | { readonly kind: 'not-allowed' | 'over'; readonly message: string };

/** The administrator's word on what was found to be done: do it, or leave it. */
export function answerListsRun({ database, clock, machineClock }: ListsRunNeeds) {
  return async (school: School, person: Person, { runId, answer }: ListsRunAnswer): Promise<ListsRunAnswered> => {
    const right = why(person, 'school.administer', {});
    if (right.kind === 'refused') return { kind: 'not-allowed', message: right.reason };
    return database.inTransaction(async (records): Promise<ListsRunAnswered> => {
      const over = { kind: 'over', message: 'There is nothing to decide any more. Load the page again.' } as const;
      const run = await records.listsRuns.get(runId);
      if (run?.schoolId !== school.schoolId) return over;
      const [from, state] = ANSWERS[answer];
      if (!(await records.listsRuns.move(runId, from, { state }, machineClock()))) return over;
      const entry = { schoolId: school.schoolId, at: clock(), personId: person.personId, reason: right.reason };
      await records.audit.record({ ...entry, verb: 'school.administer', subject: `lists ${answer} ${runId}` });
      return { kind: 'answered' };
    });
  };
}

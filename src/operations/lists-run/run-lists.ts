import type { School } from '../../domain/school.ts';
import type { Clock, ListProvisioner, Log, ProvisionStep } from '../ports.ts';
import type { Database } from '../records.ts';
import type { ListsRun } from '../records/lists-run-store.ts';

/** The school's site as the administrator who signed in may change it. */
export interface SignedInSite {
  readonly signedInAs: string;
  readonly provisioner: ListProvisioner;
}

export interface RunListsNeeds {
  readonly database: Database;
  readonly machineClock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly wait: (durationMs: number) => Promise<void>;
  /** Shows what to do to sign in, and waits until somebody has. */
  readonly signIn: (school: School, tell: (words: string) => Promise<void>) => Promise<SignedInSite>;
  /** What went wrong outside, in words for the administrator; null where it is a defect of ours. */
  readonly wordsOf: (problem: unknown, signedInAs: string | null) => string | null;
}

const LOOK_EVERY_MS = 1_000;
const TOUCH_EVERY_MS = 10_000;
/** How long what is to be done waits for somebody's word: the sign-in is good for an hour. */
const DECIDE_WITHIN_MS = 30 * 60_000;

const UNDER_WAY: readonly ListsRun['state'][] = ['signing-in', 'looking', 'ready', 'working'];

/**
 * One run from the sign-in to the lists: says what would be done, waits for the administrator's word, and does it. Every
 * step is in the record, where any copy of the app may look. Never rejects: what goes wrong is said there.
 */
export function runLists(needs: RunListsNeeds) {
  const { database, machineClock, log, wait, wordsOf } = needs;
  const { listsRuns } = database.records;
  return async (school: School, runId: string): Promise<void> => {
    const known = { isOver: false, signedInAs: null as string | null };
    const touching = (async () => {
      while (!known.isOver) {
        await listsRuns.move(runId, UNDER_WAY, {}, machineClock());
        await wait(TOUCH_EVERY_MS);
      }
    })().catch((error: unknown) => log.error({ runId, err: error }, 'A run of the lists could not be touched'));
    try {
      await carryOut(needs, school, runId, (name) => void (known.signedInAs = name));
    } catch (problem) {
      const words = wordsOf(problem, known.signedInAs);
      if (words === null) log.error({ runId, err: problem }, 'The lists could not be made');
      const said = words ?? 'The app has a fault, and says more in its log. Nothing that was done is undone.';
      // Where even this cannot be written, as when the app is stopped meanwhile, the run is shown as stopped.
      await listsRuns
        .move(runId, UNDER_WAY, { state: 'failed', words: said }, machineClock())
        .catch((error: unknown) =>
          log.error({ runId, err: error }, 'The end of a run of the lists is not in its record'),
        );
    } finally {
      known.isOver = true;
    }
    void touching;
  };
}

async function carryOut(
  { database, machineClock, wait, signIn }: RunListsNeeds,
  school: School,
  runId: string,
  signedIn: (name: string) => void,
): Promise<void> {
  const { listsRuns } = database.records;
  const move = (from: readonly ListsRun['state'][], change: Parameters<typeof listsRuns.move>[2]) =>
    listsRuns.move(runId, from, change, machineClock());
  const { signedInAs, provisioner } = await signIn(school, async (words) => {
    await move(['signing-in'], { words });
  });
  signedIn(signedInAs);
  // Somebody may have cancelled it meanwhile.
  if (!(await move(['signing-in'], { state: 'looking', signedInAs, words: '' }))) return;
  const { steps, obstacles } = await provisioner.plan();
  if (!(await move(['looking'], { state: steps.length === 0 ? 'done' : 'ready', steps, obstacles }))) return;
  const until = machineClock().getTime() + DECIDE_WITHIN_MS;
  let state = (await listsRuns.get(runId))?.state;
  while (state === 'ready') {
    if (machineClock().getTime() > until) {
      await move(['ready'], { state: 'cancelled', words: 'Nobody said to go on within half an hour.' });
      return;
    }
    await wait(LOOK_EVERY_MS);
    state = (await listsRuns.get(runId))?.state;
  }
  if (state !== 'working') return;
  let done: readonly ProvisionStep[] = [];
  // In order: a later step must not be written before an earlier one.
  let written: Promise<unknown> = Promise.resolve();
  const result = await provisioner.provision((step) => {
    done = [...done, step];
    const soFar = done;
    written = written.then(() => move(['working'], { done: soFar }));
  });
  await written;
  await move(['working'], { state: 'done', done: result.steps, obstacles: result.obstacles });
}

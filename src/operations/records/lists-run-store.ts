import type { ProvisionObstacle, ProvisionStep } from '../ports.ts';

/** A run in which an administrator makes or mends a school's lists. */
export interface ListsRun {
  readonly runId: string;
  readonly schoolId: string;
  readonly startedBy: string;
  readonly startedAt: Date;
  /** `ready`: what would be done is known, and waits for the administrator's word. */
  readonly state: 'signing-in' | 'looking' | 'ready' | 'working' | 'done' | 'cancelled' | 'failed';
  /** What to do to sign in, or what went wrong. */
  readonly words: string;
  readonly signedInAs: string | null;
  readonly steps: readonly ProvisionStep[];
  readonly done: readonly ProvisionStep[];
  readonly obstacles: readonly ProvisionObstacle[];
  readonly touchedAt: Date;
}

export interface ListsRunStore {
  /** False when it was begun before. */
  begin(run: ListsRun): Promise<boolean>;
  get(runId: string): Promise<ListsRun | null>;
  newest(schoolId: string): Promise<ListsRun | null>;
  /** Changes a run that is in one of some states; false where it is in another by now. */
  move(
    runId: string,
    from: readonly ListsRun['state'][],
    change: Partial<Pick<ListsRun, 'state' | 'words' | 'signedInAs' | 'steps' | 'done' | 'obstacles'>>,
    now: Date,
  ): Promise<boolean>;
}

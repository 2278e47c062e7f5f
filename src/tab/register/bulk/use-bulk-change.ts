import { useState } from 'react';
import type { ApiClient } from '../../api/api-client.ts';
import { failedTargets, runBulk, undoTargets, type BulkResult, type BulkTarget } from './run-bulk.ts';

export type BulkPhase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | {
      readonly kind: 'finished';
      readonly results: readonly BulkResult[];
      readonly isUndo: boolean;
      /** What would put back all that was changed so far, over every try. */
      readonly undo: readonly BulkTarget[];
    };

export interface BulkChange {
  readonly phase: BulkPhase;
  readonly start: (targets: readonly BulkTarget[]) => void;
  readonly tryAgain: () => void;
  readonly undo: () => void;
  readonly reset: () => void;
}

/** Changes many cases, shows how far it is, and can put them back. `whenDone` is told after each run. */
export function useBulkChange(api: ApiClient, whenDone: () => void): BulkChange {
  const [phase, setPhase] = useState<BulkPhase>({ kind: 'asking' });
  const run = (targets: readonly BulkTarget[], isUndo: boolean, undoBefore: readonly BulkTarget[]) => {
    if (phase.kind === 'running' || targets.length === 0) return;
    setPhase({ kind: 'running', done: 0, of: targets.length });
    const progress = (results: readonly BulkResult[]) =>
      setPhase({ kind: 'running', done: results.length, of: targets.length });
    void runBulk(api.registerPage, targets, progress).then((results) => {
      setPhase({ kind: 'finished', results, isUndo, undo: [...undoBefore, ...(isUndo ? [] : undoTargets(results))] });
      whenDone();
    });
  };
  return {
    phase,
    start: (targets) => run(targets, false, []),
    tryAgain: () => {
      if (phase.kind === 'finished') run(failedTargets(phase.results), phase.isUndo, phase.undo);
    },
    undo: () => {
      if (phase.kind === 'finished') run(phase.undo, true, []);
    },
    reset: () => setPhase({ kind: 'asking' }),
  };
}

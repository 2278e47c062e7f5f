import type { School } from '../domain/school.ts';
import type { CasesOpened } from './open-cases.ts';
import type { Clock, ListName } from './ports.ts';
import type { Database } from './records.ts';
import { schoolTime } from './school-time.ts';

export interface KeepCasesNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly readList: (schoolId: string, list: ListName) => Promise<void>;
  readonly openCases: (school: School, on: string) => Promise<CasesOpened>;
}

export type CasesKept =
  | ({ readonly kind: 'kept' } & CasesOpened)
  /** The register could not be read first, so nothing was written. */
  | { readonly kind: 'later'; readonly detail: string };

const AGAIN_AFTER_MS = 5 * 60_000;

/**
 * Reads what people did to the risk register, then opens cases in it. While SharePoint is away it queues itself again,
 * for as long as that takes.
 */
export function keepCases({ database, clock, readList, openCases }: KeepCasesNeeds) {
  const again = (schoolId: string) =>
    database.records.jobs.enqueue('open-cases', { schoolId }, { afterMs: AGAIN_AFTER_MS });
  return async (school: School): Promise<CasesKept> => {
    try {
      await readList(school.schoolId, 'risk-register');
    } catch (problem) {
      if (!isOutside(problem)) throw problem;
      await again(school.schoolId);
      return { kind: 'later', detail: problem.message };
    }
    const cases = await openCases(school, schoolTime(school, clock()).on);
    if (cases.leftOut > 0) await again(school.schoolId);
    return { kind: 'kept', ...cases };
  };
}

/** A problem that says whether it may pass is one of the world outside, not a bug of ours. */
function isOutside(problem: unknown): problem is Error {
  return problem instanceof Error && 'retry' in problem && typeof problem.retry === 'boolean';
}

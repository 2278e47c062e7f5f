import type { CaseEdit } from '../../../http/cases-contract.ts';
import type { RegisterClient } from '../../api/register-client.ts';

/** What is set for many cases at once; what is left out stays as it is. */
export type BulkFields = Pick<CaseEdit['fields'], 'nextReviewOn' | 'mentor'>;

export interface BulkTarget {
  readonly pupilId: string;
  readonly name: string;
  readonly fields: BulkFields;
}

export type BulkResult =
  | {
      readonly kind: 'saved' | 'waiting';
      readonly target: BulkTarget;
      /** What stood there before, to be put back. */
      readonly before: BulkFields;
    }
  | { readonly kind: 'failed'; readonly target: BulkTarget; readonly message: string };

type Cases = Pick<RegisterClient, 'case' | 'changeCase'>;

/** So many at once, so that one person's change leaves room under the limit of requests (120 changes a minute). */
export const BULK_MAX = 100;

/** Changes one case after another, each from how it stands now. One that fails is told, and the others go on. */
export async function runBulk(
  cases: Cases,
  targets: readonly BulkTarget[],
  progress: (results: readonly BulkResult[]) => void,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const target of targets) {
    results.push(await changeOne(cases, target));
    progress([...results]);
  }
  return results;
}

async function changeOne(cases: Cases, target: BulkTarget): Promise<BulkResult> {
  const { pupilId, fields } = target;
  const read = await cases.case(pupilId);
  if (read.kind === 'failed') return { kind: 'failed', target, message: read.failure.message };
  const { case: riskCase, version, mayWrite } = read.value;
  if (!mayWrite) return { kind: 'failed', target, message: 'You may not change this case.' };
  const before: BulkFields = {
    ...(fields.nextReviewOn !== undefined && { nextReviewOn: riskCase?.nextReviewOn ?? null }),
    ...(fields.mentor !== undefined && { mentor: riskCase?.mentor ?? '' }),
  };
  const answer = await cases.changeCase(pupilId, { changeId: crypto.randomUUID(), version, fields });
  if (answer.kind === 'failed') return { kind: 'failed', target, message: answer.failure.message };
  if (answer.value.kind !== 'conflict') return { kind: answer.value.kind, target, before };
  const by = answer.value.modifiedBy ?? 'Somebody else';
  return { kind: 'failed', target, message: `${by} changed the same at this moment. Look at the pupil and try again.` };
}

/** What puts everything back that was changed. */
export function undoTargets(results: readonly BulkResult[]): BulkTarget[] {
  return results.flatMap((result) => (result.kind === 'failed' ? [] : [{ ...result.target, fields: result.before }]));
}

export function failedTargets(results: readonly BulkResult[]): BulkTarget[] {
  return results.flatMap((result) => (result.kind === 'failed' ? [result.target] : []));
}

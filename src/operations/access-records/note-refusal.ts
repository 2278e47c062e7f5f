import type { Verb } from '../../domain/authorise.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';

export interface Refusal {
  /** Null for somebody who is on no school's staff list. */
  readonly schoolId: string | null;
  readonly personId: string;
  readonly verb: Verb;
  /** A pupil's id where it was about one; else what was asked for. */
  readonly subject: string;
  readonly reason: string;
}

/** The chain of those who belong to no school. */
export const NO_SCHOOL = '-';

/** Records that somebody was not let through. */
export function noteRefusal({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return ({ schoolId, ...refusal }: Refusal): Promise<void> =>
    database.records.audit.record({ ...refusal, schoolId: schoolId ?? NO_SCHOOL, at: clock(), outcome: 'refused' });
}

export type NoteRefusal = ReturnType<typeof noteRefusal>;

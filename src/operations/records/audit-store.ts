import type { Verb } from '../../domain/authorise.ts';

export interface AuditEntry {
  readonly schoolId: string;
  readonly at: Date;
  readonly personId: string;
  readonly verb: Verb;
  /** An id, never a name. */
  readonly subject: string;
  readonly reason: string;
}

export interface AuditStore {
  record(entry: AuditEntry): Promise<void>;
}

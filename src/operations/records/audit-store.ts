import type { Verb } from '../../domain/authorise.ts';
import type { CameFrom } from '../access-origin.ts';

/** What somebody read, changed, took out, or was refused. Where they came from is known already (access-origin.ts). */
export interface AuditEntry {
  readonly schoolId: string;
  readonly at: Date;
  readonly personId: string;
  readonly verb: Verb;
  /** An id, never a name. A pupil's, where it is about one. */
  readonly subject: string;
  /** The pupils, where it is about several: so that "who has looked at this pupil" is answered truly. In any order. */
  readonly pupilIds?: readonly string[];
  readonly reason: string;
  /** Left out where they were let through. */
  readonly outcome?: 'refused';
}

/** A record as it is kept. */
export interface AuditRow {
  /** Its place in the school's chain, from 1; null before the chain began. */
  readonly seq: number | null;
  readonly schoolId: string;
  readonly at: Date;
  readonly personId: string;
  readonly behindPersonId: string | null;
  readonly verb: string;
  readonly subject: string;
  readonly pupilSet: string | null;
  readonly reason: string;
  readonly cameFrom: CameFrom;
  readonly outcome: 'allowed' | 'refused';
  readonly hash: string | null;
}

/** A school's chain: where it began and where it ends. */
export interface AuditChain {
  readonly schoolId: string;
  readonly anchoredAt: Date;
  /** Records from before the chain, and the hash of them all. */
  readonly anchorRows: number;
  readonly anchorHash: string;
  readonly seq: number;
  readonly hash: string;
}

/** A record that was searched for, with how many pupils its set has; null where it has none. */
export interface FoundAuditRow extends AuditRow {
  readonly pupilCount: number | null;
}

export interface AuditSearch {
  readonly schoolId: string;
  /** Null: any pupil, or none. */
  readonly pupilId: string | null;
  readonly personId: string | null;
  /** Refusals alone, or what was allowed and is by one of these rules; without it, everything. */
  readonly kind?: 'refusal' | readonly string[] | null;
  /** From this instant on. */
  readonly from?: Date | null;
  /** Before this instant. */
  readonly until?: Date | null;
  /** Only records older than this place in the chain; null for the newest. */
  readonly before: number | null;
  readonly limit: number;
}

export interface AuditStore {
  /** Added with the transaction that it is called in, as the last thing before that ends. */
  record(entry: AuditEntry): Promise<void>;
  /** The newest first. Records from before the chain are left out. */
  search(asked: AuditSearch): Promise<FoundAuditRow[]>;
  /** Null where the school has no record yet. */
  chain(schoolId: string): Promise<AuditChain | null>;
  /** In the order of the chain, from a place on. */
  chained(schoolId: string, after: number, limit: number): Promise<AuditRow[]>;
  /** Those from before the chain, in the order in which they were written. */
  unchained(schoolId: string): Promise<AuditRow[]>;
  /** The pupils of a set, as they are kept; null where there is no such set. */
  pupilSet(setId: string): Promise<readonly string[] | null>;
}

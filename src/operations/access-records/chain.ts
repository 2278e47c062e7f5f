import { createHash } from 'node:crypto';
import type { AuditRow } from '../records/audit-store.ts';

type Linked = Omit<AuditRow, 'hash'>;

/** What a record's hash is made of: every column, in an order that never changes. */
function canonical(row: Linked): string {
  const { seq, schoolId, at, personId, behindPersonId, verb, subject, pupilSet, reason, cameFrom, outcome } = row;
  const columns = [seq, schoolId, at.toISOString(), personId, behindPersonId, verb];
  return JSON.stringify([...columns, subject, pupilSet, reason, cameFrom, outcome]);
}

/** A record's hash: of the one before it and of itself. Lower-case hex. */
export function linkHash(previousHash: string, row: Linked): string {
  return sha256(`${previousHash}\n${canonical(row)}`);
}

/** Where a chain begins: the hash of the school and of the records from before it. */
export function anchorHash(schoolId: string, before: readonly Linked[]): string {
  return before.reduce(linkHash, sha256(`every-session access records of ${schoolId}`));
}

/** The name of a set of pupils, by its content: the same for the same pupils in any order. */
export function pupilSetOf(pupilIds: readonly string[]): { readonly setId: string; readonly pupilIds: string[] } {
  const sorted = [...new Set(pupilIds)].sort();
  return { setId: sha256(JSON.stringify(sorted)), pupilIds: sorted };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

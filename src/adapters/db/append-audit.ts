import type { Kysely } from 'kysely';
import { anchorHash, linkHash, pupilSetOf } from '../../operations/access-records/chain.ts';
import type { AccessOrigin } from '../../operations/access-origin.ts';
import type { AuditEntry, AuditRow } from '../../operations/records/audit-store.ts';
import { auditRow } from './audit-row.ts';
import type { Tables } from './tables.ts';

export type OriginatedEntry = AuditEntry & { readonly origin: AccessOrigin };

/**
 * Adds records to the chains of their schools. Call it last in a transaction: each chain's end is locked until that ends, so
 * whoever asked for another lock afterwards could wait for somebody who waits here.
 */
export async function appendAudit(trx: Kysely<Tables>, entries: readonly OriginatedEntry[]): Promise<void> {
  const bySchool = Map.groupBy(entries, ({ schoolId }) => schoolId);
  for (const schoolId of [...bySchool.keys()].sort()) await appendToChain(trx, schoolId, bySchool.get(schoolId) ?? []);
}

async function appendToChain(trx: Kysely<Tables>, schoolId: string, entries: readonly OriginatedEntry[]) {
  const sets = entries.flatMap(({ pupilIds }) => (pupilIds === undefined ? [] : [pupilSetOf(pupilIds)]));
  // In one order everywhere, or two who add the same sets could wait for each other.
  for (const { setId, pupilIds } of sets.toSorted((one, other) => (one.setId < other.setId ? -1 : 1))) {
    const row = { set_id: setId, pupil_ids: JSON.stringify(pupilIds) };
    await trx
      .insertInto('audit_pupil_set')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  let { seq, hash } = (await lockEnd(trx, schoolId)) ?? (await beginChain(trx, schoolId, entries));
  const rows: (AuditRow & { readonly hash: string })[] = entries.map((entry) => {
    seq += 1;
    const row = rowOf(entry, seq);
    hash = linkHash(hash, row);
    return { ...row, hash };
  });
  await trx.insertInto('audit').values(rows.map(columnsOf)).execute();
  await trx.updateTable('audit_chain').set({ seq, hash }).where('school_id', '=', schoolId).execute();
}

async function lockEnd(trx: Kysely<Tables>, schoolId: string) {
  const chain = trx.selectFrom('audit_chain').select(['seq', 'hash']).where('school_id', '=', schoolId);
  const end = await chain.forUpdate().executeTakeFirst();
  return end === undefined ? null : { seq: Number(end.seq), hash: end.hash };
}

/** Two may begin it at once: the second waits for the first and goes on from there. */
async function beginChain(trx: Kysely<Tables>, schoolId: string, [first]: readonly OriginatedEntry[]) {
  const before = await trx
    .selectFrom('audit')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('seq', 'is', null)
    .orderBy('audit_id')
    .execute();
  const anchor = anchorHash(schoolId, before.map(auditRow));
  await trx
    .insertInto('audit_chain')
    .values({
      school_id: schoolId,
      anchored_at: first?.at ?? new Date(0),
      anchor_rows: before.length,
      anchor_hash: anchor,
      seq: 0,
      hash: anchor,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const end = await lockEnd(trx, schoolId);
  if (end === null) throw new Error('A chain that was begun has an end.');
  return end;
}

function rowOf(entry: OriginatedEntry, seq: number): Omit<AuditRow, 'hash'> {
  const { schoolId, at, personId, verb, subject, reason, outcome = 'allowed', origin, pupilIds } = entry;
  const pupilSet = pupilIds === undefined ? null : pupilSetOf(pupilIds).setId;
  const { from: cameFrom, behindPersonId } = origin;
  return { seq, schoolId, at, personId, behindPersonId, verb, subject, pupilSet, reason, cameFrom, outcome };
}

function columnsOf(row: AuditRow) {
  return {
    seq: row.seq,
    school_id: row.schoolId,
    at: row.at,
    person_id: row.personId,
    behind_person_id: row.behindPersonId,
    verb: row.verb,
    subject: row.subject,
    pupil_set: row.pupilSet,
    reason: row.reason,
    came_from: row.cameFrom,
    outcome: row.outcome,
    hash: row.hash,
  };
}

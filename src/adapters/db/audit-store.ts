import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { accessOrigin } from '../../operations/access-origin.ts';
import type { AuditSearch, AuditStore } from '../../operations/records/audit-store.ts';
import type { OriginatedEntry } from './append-audit.ts';
import { auditRow } from './audit-row.ts';
import type { Tables } from './tables.ts';

/** `add` takes a record to the chain, at once or with the transaction under way. */
export function createAuditStore(db: Kysely<Tables>, add: (entry: OriginatedEntry) => Promise<void>): AuditStore {
  return {
    record: (entry) => add({ ...entry, origin: accessOrigin() }),
    search: async (asked) => {
      const found = await searchQuery(db, asked).execute();
      return found.map(({ pupil_count: count, ...row }) => {
        return { ...auditRow(row), pupilCount: count };
      });
    },
    chain: async (schoolId) => {
      const chain = db.selectFrom('audit_chain').selectAll().where('school_id', '=', schoolId);
      const found = await chain.executeTakeFirst();
      if (found === undefined) return null;
      return {
        schoolId,
        anchoredAt: found.anchored_at,
        anchorRows: Number(found.anchor_rows),
        anchorHash: found.anchor_hash,
        seq: Number(found.seq),
        hash: found.hash,
      };
    },
    chained: async (schoolId, after, limit) => {
      const rows = db.selectFrom('audit').selectAll().where('school_id', '=', schoolId).where('seq', '>', after);
      return (await rows.orderBy('seq').limit(limit).execute()).map(auditRow);
    },
    unchained: async (schoolId) => {
      const rows = db.selectFrom('audit').selectAll().where('school_id', '=', schoolId).where('seq', 'is', null);
      return (await rows.orderBy('audit_id').execute()).map(auditRow);
    },
    pupilSet: async (setId) => {
      const set = db.selectFrom('audit_pupil_set').select('pupil_ids').where('set_id', '=', setId);
      return z
        .array(z.string())
        .nullable()
        .parse((await set.executeTakeFirst())?.pupil_ids ?? null);
    },
  };
}

function searchQuery(db: Kysely<Tables>, asked: AuditSearch) {
  const { schoolId, pupilId, personId, kind = null, from = null, until = null, before, limit } = asked;
  let rows = db
    .selectFrom('audit')
    .leftJoin('audit_pupil_set', 'audit_pupil_set.set_id', 'audit.pupil_set')
    .selectAll('audit')
    .select(sql<number | null>`jsonb_array_length(pupil_ids)`.as('pupil_count'))
    .where('school_id', '=', schoolId)
    .where('seq', 'is not', null);
  if (before !== null) rows = rows.where('seq', '<', before);
  if (from !== null) rows = rows.where('at', '>=', from);
  if (until !== null) rows = rows.where('at', '<', until);
  if (kind !== null) {
    rows = rows.where('outcome', kind === 'refusal' ? '=' : '<>', 'refused');
    if (kind !== 'refusal') rows = rows.where('verb', 'in', [...kind]);
  }
  if (personId !== null) {
    rows = rows.where((where) =>
      where.or([where('person_id', '=', personId), where('behind_person_id', '=', personId)]),
    );
  }
  if (pupilId !== null) {
    const sets = db
      .selectFrom('audit_pupil_set')
      .select('set_id')
      .where(sql<boolean>`pupil_ids @> ${JSON.stringify([pupilId])}::jsonb`);
    rows = rows.where((where) => where.or([where('subject', '=', pupilId), where('pupil_set', 'in', sets)]));
  }
  return rows.orderBy('seq', 'desc').limit(limit);
}

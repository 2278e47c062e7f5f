import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { AuditRow } from '../../operations/records/audit-store.ts';
import type { AuditTables } from './audit-tables.ts';

const cameFrom = z.enum(['tab', 'card', 'chat', 'search', 'keyboard', 'app']);
const outcome = z.enum(['allowed', 'refused']);

export function auditRow(row: Selectable<AuditTables['audit']>): AuditRow {
  return {
    seq: row.seq === null ? null : Number(row.seq),
    schoolId: row.school_id,
    at: row.at,
    personId: row.person_id,
    behindPersonId: row.behind_person_id,
    verb: row.verb,
    subject: row.subject,
    pupilSet: row.pupil_set,
    reason: row.reason,
    cameFrom: cameFrom.parse(row.came_from),
    outcome: outcome.parse(row.outcome),
    hash: row.hash,
  };
}

import type { Kysely } from 'kysely';
import type { AuditStore } from '../../operations/records/audit-store.ts';
import type { Tables } from './tables.ts';

export function createAuditStore(db: Kysely<Tables>): AuditStore {
  return {
    record: async ({ schoolId, at, personId, verb, subject, reason }) => {
      await db
        .insertInto('audit')
        .values({ school_id: schoolId, at, person_id: personId, verb, subject, reason })
        .execute();
    },
  };
}

import type { ColumnType, Generated } from 'kysely';

/** A bigint: the drivers give it as text or as a number. */
type Whole = ColumnType<string | number | bigint, number, number>;

export interface AuditTables {
  audit: {
    audit_id: Generated<number>;
    school_id: string;
    at: Date;
    person_id: string;
    verb: string;
    subject: string;
    reason: string;
    seq: ColumnType<string | number | bigint | null, number | null, never>;
    came_from: Generated<string>;
    behind_person_id: Generated<string | null>;
    outcome: Generated<string>;
    pupil_set: Generated<string | null>;
    hash: Generated<string | null>;
  };
  audit_pupil_set: { set_id: string; pupil_ids: ColumnType<unknown, string, never> };
  audit_chain: {
    school_id: string;
    anchored_at: Date;
    anchor_rows: Whole;
    anchor_hash: string;
    seq: Whole;
    hash: string;
  };
}

import type { Generated } from 'kysely';
import type { Json } from './tables.ts';

/** What happened to pupils' cases, and notes about them for few eyes. */
export interface CaseTables {
  case_change: {
    seq: Generated<number>;
    change_id: string;
    school_id: string;
    pupil_id: string;
    write_id: string | null;
    at: Date;
    by_kind: 'person' | 'rule' | 'sharepoint';
    by_whom: string;
    kind: 'opened' | 'closed' | 'reopened' | 'edited' | 'withdrawn';
    reason: string;
    fields: Json;
  };
  case_note: {
    note_id: string;
    school_id: string;
    pupil_id: string;
    at: Date;
    person_id: string;
    words: string;
  };
}

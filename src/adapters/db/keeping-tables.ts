import type { Generated } from 'kysely';
import type { Json } from './tables.ts';

/** What is not to be deleted, and what was. */
export interface KeepingTables {
  legal_hold: {
    hold_id: string;
    school_id: string;
    pupil_id: string;
    because: string;
    placed_by: string;
    placed_at: Date;
    lifted_by: Generated<string | null>;
    lifted_at: Generated<Date | null>;
  };
  purge_record: {
    purge_id: string;
    school_id: string;
    held_on: string;
    at: Date;
    by_whom: string;
    counts: Json;
  };
}

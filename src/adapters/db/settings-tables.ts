import type { Generated } from 'kysely';
import type { Json } from './tables.ts';

/** What people change of settings and say of provisions, and runs that make or mend the lists. */
export interface SettingsTables {
  settings_change: {
    sequence: Generated<number>;
    change_id: string;
    school_id: string;
    setting: string;
    follows: string;
    before: Json;
    after: Json;
    changed_by: string;
    changed_at: Date;
  };
  provision_record: {
    sequence: Generated<number>;
    record_id: string;
    school_id: string;
    provision_id: string;
    occurrence_key: string;
    says: 'done' | 'not-done' | 'withdrawn';
    note: string;
    recorded_by: string;
    recorded_at: Date;
  };
  lists_run: {
    run_id: string;
    school_id: string;
    started_by: string;
    started_at: Date;
    state: 'signing-in' | 'looking' | 'ready' | 'working' | 'done' | 'cancelled' | 'failed';
    words: Generated<string>;
    signed_in_as: Generated<string | null>;
    steps: Json;
    done: Json;
    obstacles: Json;
    touched_at: Date;
  };
}

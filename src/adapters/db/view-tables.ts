import type { Json } from './tables.ts';

/** What people keep of how they look at things. */
export interface ViewTables {
  saved_view: {
    school_id: string;
    person_id: string;
    view_id: string;
    name: string;
    choices: Json;
    saved_at: Date;
  };
}

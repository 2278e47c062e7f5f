import type { Generated } from 'kysely';
import type { Json } from './tables.ts';

/** Briefings, what was done to them, and who has read them. */
export interface BriefingTables {
  briefing: { briefing_id: string; school_id: string; created_at: Date };
  briefing_event: {
    event_id: Generated<number>;
    briefing_id: string;
    kind: 'drafted' | 'corrected' | 'approved' | 'scheduled' | 'posted' | 'cancelled';
    by_person_id: string;
    at: Date;
    content: Json | null;
  };
  briefing_due: { briefing_id: string; post_at: Date };
  briefing_read: { briefing_id: string; person_id: string; read_at: Date };
}

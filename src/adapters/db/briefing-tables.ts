import type { Generated } from 'kysely';
import type { BriefingEvent } from '../../domain/briefings/briefing.ts';
import type { Json } from './tables.ts';

/** Briefings, what was done to them, who has read them, and which pupils may be named in one. */
export interface BriefingTables {
  briefing: { briefing_id: string; school_id: string; created_at: Date };
  briefing_event: {
    event_id: Generated<number>;
    briefing_id: string;
    kind: BriefingEvent['kind'];
    by_person_id: string;
    at: Date;
    content: Json | null;
  };
  briefing_due: { briefing_id: string; post_at: Date };
  naming_consent: {
    event_id: Generated<number>;
    school_id: string;
    pupil_id: string;
    is_given: boolean;
    recorded_by: string;
    at: Date;
  };
  briefing_read: { briefing_id: string; person_id: string; read_at: Date };
}

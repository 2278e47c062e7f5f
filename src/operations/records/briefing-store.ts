import type { Briefing, BriefingEvent } from '../../domain/briefings/briefing.ts';

export interface BriefingStore {
  /** Makes the briefing with its first draft; false when that briefing was made before. */
  begin(briefing: { readonly briefingId: string; readonly schoolId: string }, draft: BriefingEvent): Promise<boolean>;
  /** Null where the school has no such briefing. */
  get(schoolId: string, briefingId: string): Promise<Briefing | null>;
  /** The same, held against everybody else until the transaction ends. */
  hold(schoolId: string, briefingId: string): Promise<Briefing | null>;
  /** The newest first. */
  recent(schoolId: string, count: number): Promise<Briefing[]>;
  /** Adds what was done. A briefing that is scheduled is due from then on, and one that is posted or cancelled no more. */
  note(briefing: Briefing, event: BriefingEvent): Promise<void>;
  /** Briefings of every school whose time has come. */
  due(now: Date): Promise<{ readonly briefingId: string; readonly schoolId: string }[]>;
  /** False when the person had read it before. */
  markRead(briefingId: string, personId: string, now: Date): Promise<boolean>;
  /** In the order of reading. */
  readers(briefingId: string): Promise<{ readonly personId: string; readonly readAt: Date }[]>;
}

import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { SessionName } from '../domain/calendar/school-session.ts';

/** Work that waits in a queue. Jobs carry ids, never pupils' data. */
export interface Jobs {
  'keep-moment': { readonly schoolId: string; readonly on: IsoDate; readonly name: string };
  'decide-absent-lists': { readonly schoolId: string; readonly on: IsoDate; readonly session: SessionName };
  'post-briefing': { readonly schoolId: string; readonly briefingId: string };
  /** With the revision of the change that asked for it, if it may be merged with a later change. */
  'send-delivery': { readonly deliveryId: string; readonly revision?: number };
  'send-list-write': { readonly writeId: string };
  'open-cases': { readonly schoolId: string };
}

export type JobName = keyof Jobs;

import type { RequestKind, RequestWindow } from '../../domain/request-limits.ts';

/** How much each person asks of the app. On the computer's time. */
export interface RequestStore {
  /** Counts one request, in a new window where the last one is over, and gives the window with it. */
  count(personId: string, kind: RequestKind, now: Date, windowMs: number): Promise<RequestWindow>;
}

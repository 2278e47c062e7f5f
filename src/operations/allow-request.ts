import { REQUEST_LIMITS, secondsToWait, type RequestKind } from '../domain/request-limits.ts';
import type { Log, MachineClock } from './ports.ts';
import type { Database } from './records.ts';

export interface AllowRequestNeeds {
  readonly database: Pick<Database, 'records'>;
  readonly machineClock: MachineClock;
  readonly log: Log;
}

/** Seconds to wait before asking again, or null where the person may go on. */
export type AllowRequest = (personId: string, kind: RequestKind) => Promise<number | null>;

/**
 * Counts what one person asks, over all replicas together. A database that cannot count stops nobody: whatever needs it
 * says so by itself.
 */
export function allowRequest({ database, machineClock, log }: AllowRequestNeeds): AllowRequest {
  return async (personId, kind) => {
    const now = machineClock();
    try {
      const { windowMs } = REQUEST_LIMITS[kind];
      const window = await database.records.requests.count(personId, kind, now, windowMs);
      const seconds = secondsToWait(window, kind, now.getTime());
      // Once for each window, so that a flood does not fill the log as well.
      if (seconds !== null && window.requests === REQUEST_LIMITS[kind].requests + 1) {
        log.warn({ personId, kind }, 'A person has asked too much of the app and is asked to wait');
      }
      return seconds;
    } catch (error) {
      log.warn({ err: error, kind }, 'Requests could not be counted');
      return null;
    }
  };
}

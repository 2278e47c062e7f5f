import type { Config } from './config.ts';
import { followClock, type FollowedClock } from './jobs/follow-clock.ts';

/** The clock that the school goes by: the computer's, or the one at CLOCK_URL, which may be moved. */
export async function openClock({ CLOCK_URL }: Config, onMove: () => void): Promise<FollowedClock> {
  if (CLOCK_URL !== undefined) return followClock(CLOCK_URL, onMove);
  return { clock: () => new Date(), stop: () => undefined };
}

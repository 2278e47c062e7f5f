import type { SessionChange } from '../../../../src/domain/actions/impact/session-change.ts';
import { figuresOf } from '../../../support/figures-of.ts';

export const SESSIONS = 40;

/** A pupil who missed so many of 40 sessions before and after. */
export function changed(pupilId: string, missedBefore: number, missedAfter: number, bandId = 'band'): SessionChange {
  return { pupilId, bandId, before: figuresOf(missedBefore, SESSIONS), after: figuresOf(missedAfter, SESSIONS) };
}

/** Misses each session by a chance of their own, spread as widely as pupils are: some hardly any, a few half of them. */
export function randomPupil(random: () => number, pupilId: string, bandId: string, fewerAfter = 0): SessionChange {
  const chance = 0.5 * random() ** 2;
  const missed = (of: number) => {
    let count = 0;
    for (let session = 0; session < SESSIONS; session += 1) if (random() < of) count += 1;
    return count;
  };
  return changed(pupilId, missed(chance), missed(chance - fewerAfter), bandId);
}

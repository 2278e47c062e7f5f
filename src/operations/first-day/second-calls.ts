import type { DayMinutes } from '../../domain/first-day/ladder-day.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { LadderEntry } from './load-ladder.ts';

/** A family that was reached, and is rung once more because the pupil may still come in. */
export interface SecondCall {
  readonly pupil: Pupil;
  readonly at: DayMinutes;
  /** Who reached the family, and so rings again where that can be. */
  readonly caller: string | null;
}

/** The second calls of the day that are still to be made, the earliest first. */
export function secondCalls(entries: readonly LadderEntry[]): SecondCall[] {
  return entries
    .flatMap(({ pupil, standing }) => {
      if (standing.kind !== 'ended' || standing.secondCallAt === null) return [];
      return [{ pupil, at: standing.secondCallAt, caller: standing.who }];
    })
    .toSorted((one, other) => one.at - other.at || one.pupil.surname.localeCompare(other.pupil.surname, 'en-GB'));
}

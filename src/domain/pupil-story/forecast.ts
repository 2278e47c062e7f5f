import { schoolDate } from '../calendar/school-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { counted } from '../counted.ts';
import type { AttendanceFigures } from '../figures/attendance-figures.ts';
import { reaches, type Edge } from '../figures/percent-edge.ts';
import { sessionsToSpare } from '../figures/session-targets.ts';

/** Up to when is looked ahead, and how many sessions the pupil still has until then. */
export interface Horizon {
  /** "the end of Autumn 2" */
  readonly name: string;
  readonly on: IsoDate;
  readonly remaining: number;
}

/** Something that begins where attendance does not reach an edge. */
export interface Milestone {
  readonly id: string;
  readonly name: string;
  readonly edge: Edge;
}

/** Missed a tenth or more of the possible sessions: not above 90% (AMB-01). */
export const PERSISTENT_ABSENCE: Milestone = {
  id: 'persistent-absence',
  name: 'persistent absence',
  edge: { percent: 90, included: false },
};

/** Missed half or more (AMB-02). */
export const SEVERE_ABSENCE: Milestone = {
  id: 'severe-absence',
  name: 'severe absence',
  edge: { percent: 50, included: false },
};

export type Outlook =
  /** Not there, and so many more missed by then would be. */
  | { readonly kind: 'would-become'; readonly misses: number }
  /** Not there, and too few sessions are left to come there. */
  | { readonly kind: 'out-of-reach' }
  /** There, and left behind by then if no more than so many are missed. */
  | { readonly kind: 'can-leave'; readonly mayMiss: number }
  /** There, and still by then, even with every session attended. */
  | { readonly kind: 'stays' };

/** Where the pupil can be at the end of the sessions to come, in sessions and exactly. */
export function outlookOn(figures: AttendanceFigures, edge: Edge, remaining: number): Outlook {
  const spare = sessionsToSpare(figures, edge, remaining);
  if (figures.possible === 0 || reaches(figures, edge)) {
    return spare < remaining ? { kind: 'would-become', misses: Math.max(1, spare + 1) } : { kind: 'out-of-reach' };
  }
  return spare < 0 ? { kind: 'stays' } : { kind: 'can-leave', mayMiss: spare };
}

/** "7 more sessions missed before Friday 18 December (the end of Autumn 2) make persistent absence." */
export function forecastSentence(
  { name }: Milestone,
  outlook: Outlook,
  { name: until, on, remaining }: Horizon,
): string {
  const by = `${schoolDate(on)}, ${until}`;
  const left = counted(remaining, 'session');
  switch (outlook.kind) {
    case 'would-become':
      return outlook.misses === 1
        ? `1 more session missed by ${by}, makes ${name}.`
        : `${outlook.misses} more sessions missed by ${by}, make ${name}.`;
    case 'out-of-reach':
      return `By ${by}, it cannot come to ${name}: ${left} ${remaining === 1 ? 'is' : 'are'} left.`;
    case 'can-leave':
      return outlook.mayMiss === 0
        ? `To leave ${name} behind by ${by}, every one of the ${left} to come has to be attended.`
        : `To leave ${name} behind by ${by}, no more than ${outlook.mayMiss} of the ${left} to come may be missed.`;
    case 'stays':
      return `It stays ${name} until ${by}, even with all of the ${left} to come attended.`;
  }
}

export interface ForecastLine {
  readonly milestoneId: string;
  readonly on: IsoDate;
  readonly remaining: number;
  readonly outlook: Outlook;
  readonly sentence: string;
}

/**
 * What lies ahead for each horizon: persistent absence always; severe absence too for whoever is persistently absent.
 * Nothing where no session is left.
 */
export function forecast(figures: AttendanceFigures, horizons: readonly Horizon[]): ForecastLine[] {
  const isPersistent = figures.possible > 0 && !reaches(figures, PERSISTENT_ABSENCE.edge);
  const milestones = isPersistent ? [PERSISTENT_ABSENCE, SEVERE_ABSENCE] : [PERSISTENT_ABSENCE];
  return horizons
    .filter(({ remaining }) => remaining > 0)
    .flatMap((horizon) =>
      milestones.map((milestone) => {
        const outlook = outlookOn(figures, milestone.edge, horizon.remaining);
        const sentence = forecastSentence(milestone, outlook, horizon);
        return { milestoneId: milestone.id, on: horizon.on, remaining: horizon.remaining, outlook, sentence };
      }),
    );
}

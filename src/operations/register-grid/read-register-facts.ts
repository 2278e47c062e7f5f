import { mayAtAll, why, type Verb } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { lackingIn, type LackingPart } from '../../domain/cases/case-completeness.ts';
import { isBelow } from '../../domain/figures/percent-edge.ts';
import type { Person } from '../../domain/person.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import { PUPIL_ATTRIBUTES, type PupilAttribute } from '../../domain/strategy/selector.ts';
import { loadCases } from '../cases/load-cases.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { loadBandMoves, type BandMove } from './load-band-moves.ts';

export interface PupilFacts {
  readonly pupilId: string;
  readonly moved: 'down' | 'up' | null;
  readonly lacking: readonly LackingPart[];
  readonly barriers: readonly string[];
  readonly mentor: string;
  readonly groups: readonly PupilAttribute[];
}

export interface RegisterFacts {
  readonly on: IsoDate;
  readonly facts: readonly PupilFacts[];
  /** Those that the person may see of somebody. */
  readonly groups: readonly PupilAttribute[];
}

/** Which rule shows a group: pupil premium and SEN to those who plan for them, what makes vulnerable to fewer. */
export function groupVerb(group: PupilAttribute): Verb {
  return group === 'pupil-premium' || group === 'special-educational-needs'
    ? 'pupil-group.read'
    : 'ladder.reasons.read';
}

/** By what the register is filtered, pupil by pupil as far as the person may see it. The read is audited. */
export function readRegisterFacts({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person): Promise<RegisterFacts> => {
    const { records } = database;
    const { on } = schoolTime(school, clock());
    const attributes = await records.ladder.attributes(school.schoolId);
    const { narrativeBelowPercent } = school.strategy.thresholds;
    const seen = (await loadBandMoves(records, school, on)).filter(
      ({ pupil }) => why(person, 'register.read', pupil).kind === 'allowed',
    );
    const mayReadCase = (pupil: Pupil) => why(person, 'narrative.read', pupil).kind === 'allowed';
    const ofCases = seen.flatMap(({ pupil }) => (mayReadCase(pupil) ? [pupil.pupilId] : []));
    const caseOf = await loadCases(records, school.schoolId, ofCases);
    const facts = seen.map(({ pupil, figures, moved }): PupilFacts => {
      const mayRead = mayReadCase(pupil);
      const pupilCase = mayRead ? caseOf(pupil.pupilId) : null;
      return {
        pupilId: pupil.pupilId,
        moved: directionOf(moved),
        lacking: mayRead && isBelow(figures, narrativeBelowPercent) ? lackingIn(pupilCase, on) : [],
        barriers: pupilCase?.barriers ?? [],
        mentor: pupilCase?.mentor ?? '',
        groups: groupsOf(person, pupil, attributes.get(pupil.pupilId)),
      };
    });
    await recordRead(records, school, person, seen, clock());
    return { on, facts, groups: PUPIL_ATTRIBUTES.filter((group) => mayAtAll(person, groupVerb(group))) };
  };
}

function directionOf(moved: number | null): PupilFacts['moved'] {
  if (moved === null || moved === 0) return null;
  return moved < 0 ? 'down' : 'up';
}

function groupsOf(person: Person, pupil: Pupil, attributes: ReadonlySet<PupilAttribute> = new Set()): PupilAttribute[] {
  return [...attributes].filter((group) => why(person, groupVerb(group), pupil).kind === 'allowed');
}

/** One line for each rule by which something was shown. */
async function recordRead({ audit }: Records, school: School, person: Person, seen: readonly BandMove[], at: Date) {
  for (const verb of ['register.read', 'narrative.read', 'pupil-group.read', 'ladder.reasons.read'] as const) {
    const shown = seen
      .map(({ pupil }) => ({ pupilId: pupil.pupilId, answer: why(person, verb, pupil) }))
      .filter(({ answer }) => answer.kind === 'allowed');
    if (shown.length === 0) continue;
    const reason = [...new Set(shown.map(({ answer }) => answer.reason))].join('; ');
    const subject = `filters of ${shown.length} pupils`;
    const pupilIds = shown.map(({ pupilId }) => pupilId);
    await audit.record({ schoolId: school.schoolId, at, personId: person.personId, verb, subject, pupilIds, reason });
  }
}

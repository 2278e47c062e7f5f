import { withinFalseDiscoveryRate } from './false-discovery.ts';
import { addProfiles, type WeekdayProfile } from './weekday-profile.ts';

/** A weekday, or a half of the day, that a pupil misses more than the school's own pattern would have it. */
export interface AbsencePattern {
  /** 1 is Monday. */
  readonly when: number | 'mornings' | 'afternoons';
  /** Of `outOf` days missed, so many were then. */
  readonly missed: number;
  readonly outOf: number;
  /** As many as that would be by the school's own pattern. */
  readonly expected: number;
}

export interface PupilProfile {
  readonly pupilId: string;
  readonly profile: WeekdayProfile;
}

/** Fewer days missed, or fewer of them then, make no pattern, however they fall. */
export const DAYS_MISSED_AT_LEAST = 6;
export const DAYS_THEN_AT_LEAST = 4;

/** Of all patterns that are shown, about one in twenty may be chance: a school of 1,200 asks thousands of times. */
export const FALSE_DISCOVERY_RATE = 0.05;

/**
 * The pupils of a school who miss one weekday, or one half of the day, more than chance explains, given when the whole
 * school is absent. A Friday is no pattern where everybody's Fridays are poor (design notes: facts, not a score).
 */
export function weekdayPatterns(pupils: readonly PupilProfile[]): Map<string, readonly AbsencePattern[]> {
  const school = addProfiles(pupils.map(({ profile }) => profile));
  const tests: (Question & { readonly pupilId: string })[] = [];
  let questionCount = 0;
  for (const { pupilId, profile } of pupils) {
    questionCount += askOf(profile, school, (question) => tests.push({ pupilId, ...question }));
  }
  const found = withinFalseDiscoveryRate(tests, ({ pValue }) => pValue, FALSE_DISCOVERY_RATE, questionCount);
  const byPupil = Map.groupBy(found, ({ pupilId }) => pupilId);
  return new Map(
    [...byPupil].map(([pupilId, patterns]) => [
      pupilId,
      patterns.map(({ when, missed, outOf, expected }) => ({ when, missed, outOf, expected })),
    ]),
  );
}

interface Question extends AbsencePattern {
  /** The chance of so many or more, were the pupil's absence spread as the school's. */
  readonly pValue: number;
}

/**
 * Asks of each weekday, and of the halves of the day. Gives how many questions that were; only what could become a finding
 * is worked out and kept.
 */
function askOf(profile: WeekdayProfile, school: WeekdayProfile, keep: (question: Question) => void): number {
  const { missedDays, onlyMornings, onlyAfternoons } = profile;
  const outOf = sum(missedDays);
  const halves = onlyMornings + onlyAfternoons;
  const consider = (when: Question['when'], missed: number, of: number, shareOf: () => number) => {
    if (missed < DAYS_THEN_AT_LEAST) return;
    const share = shareOf();
    // No more than expected is never rare: at least a quarter of all chances lie at the mean or above.
    if (missed <= share * of) return;
    const pValue = chanceOfAtLeast(missed, of, share);
    if (pValue <= FALSE_DISCOVERY_RATE) keep({ when, missed, outOf: of, expected: share * of, pValue });
  };
  if (outOf >= DAYS_MISSED_AT_LEAST) {
    for (let weekday = 0; weekday < missedDays.length; weekday += 1) {
      consider(weekday + 1, missedDays[weekday] ?? 0, outOf, () => expectedShare(profile, school, weekday));
    }
  }
  if (halves >= DAYS_MISSED_AT_LEAST) {
    const ofSchool = school.onlyMornings + school.onlyAfternoons;
    consider('mornings', onlyMornings, halves, () => school.onlyMornings / ofSchool);
    consider('afternoons', onlyAfternoons, halves, () => school.onlyAfternoons / ofSchool);
  }
  return (outOf >= DAYS_MISSED_AT_LEAST ? missedDays.length : 0) + (halves >= DAYS_MISSED_AT_LEAST ? 2 : 0);
}

/** The part of the pupil's missed days that would be then: by the school's rate on each weekday and the days they had. */
function expectedShare({ possibleDays }: WeekdayProfile, school: WeekdayProfile, weekday: number): number {
  const weightOf = (at: number) => {
    const ofSchool = school.possibleDays[at] ?? 0;
    return ofSchool === 0 ? 0 : ((possibleDays[at] ?? 0) * (school.missedDays[at] ?? 0)) / ofSchool;
  };
  let total = 0;
  for (let at = 0; at < possibleDays.length; at += 1) total += weightOf(at);
  return total === 0 ? 0 : weightOf(weekday) / total;
}

/** The upper tail of a binomial distribution. Summed as it is, and by logarithms: a small chance is as exact as a large one. */
export function chanceOfAtLeast(successes: number, trials: number, share: number): number {
  if (successes <= 0) return 1;
  if (share <= 0 || successes > trials) return 0;
  if (share >= 1) return 1;
  const logOdds = Math.log(share) - Math.log1p(-share);
  let logTerm = trials * Math.log1p(-share);
  let chance = 0;
  for (let count = 0; count <= trials; count += 1) {
    if (count >= successes) chance += Math.exp(logTerm);
    logTerm += Math.log((trials - count) / (count + 1)) + logOdds;
  }
  return Math.min(1, chance);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

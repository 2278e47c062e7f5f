import { describe, expect, test } from '@jest/globals';
import { HALF_DAYS_IN_A_YEAR } from '../../../src/domain/calendar/school-session.ts';
import { sessionsOfMask, wholeYear, type SchoolSessions } from '../../../src/domain/calendar/school-sessions.ts';
import {
  FALSE_DISCOVERY_RATE,
  weekdayPatterns,
  type PupilProfile,
} from '../../../src/domain/figures/weekday-pattern.ts';
import { weekdayProfile } from '../../../src/domain/figures/weekday-profile.ts';
import { byteOf, MONDAY_YEAR } from './marks-of.ts';
import { seededRandom } from './seeded-random.ts';

// Taken out of the global object once: under jest, each look into it is slow.
const { floor } = Math;

const SCHOOLS = 200;
const PUPILS = 150;
const WEEKS = 38;
const SESSIONS = schoolWeeks(WEEKS);

const ILL = byteOf('I');
const PRESENT = byteOf('/');

/** How much likelier than on other days a pupil is to miss each weekday. */
const EVERY_DAY_ALIKE = [1, 1, 1, 1, 1];
const POOR_FRIDAYS = [1, 0.8, 0.8, 1, 3];

describe('schools in which no pupil has a pattern', () => {
  // Every finding in them is false, so that no more schools may have any than the rate allows.
  test.each([
    ['every day alike', EVERY_DAY_ALIKE, 1],
    ['Fridays poor for everybody', POOR_FRIDAYS, 2],
  ])('%s: a pupil is singled out in one of twenty at most', (_what, weights, seed) => {
    const random = seededRandom(seed);
    let withFinding = 0;
    for (let school = 0; school < SCHOOLS; school += 1) {
      if (weekdayPatterns(randomSchool(random, weights)).size > 0) withFinding += 1;
    }

    expect(withFinding / SCHOOLS).toBeLessThanOrEqual(FALSE_DISCOVERY_RATE);
  });

  test('and one whose Fridays are planted is found all the same', () => {
    const random = seededRandom(3);
    let found = 0;
    let others = 0;
    for (let school = 0; school < 20; school += 1) {
      const planted = { pupilId: 'planted', profile: profileOf(marksWith(random, () => 0, fridaysOf(random))) };
      const patterns = weekdayPatterns([...randomSchool(random, EVERY_DAY_ALIKE), planted]);
      if (patterns.get('planted')?.some(({ when }) => when === 5) === true) found += 1;
      others += patterns.size - (patterns.has('planted') ? 1 : 0);
    }

    expect(found).toBe(20);
    expect(others).toBeLessThanOrEqual(4);
  });
});

/** Some pupils miss little and some much; single days, now and then two to seven in a row, and half days. */
function randomSchool(random: () => number, weights: readonly number[]): PupilProfile[] {
  return Array.from({ length: PUPILS }, (_, index) => {
    const rate = 0.005 + 0.12 * random() ** 3;
    const startsOn = (weekday: number) => rate * (weights[weekday] ?? 1);
    return { pupilId: `p${index}`, profile: profileOf(marksWith(random, startsOn, () => false)) };
  });
}

function marksWith(
  random: () => number,
  chanceOn: (weekday: number) => number,
  isAway: (weekday: number) => boolean,
): Uint8Array {
  const marks = new Uint8Array(HALF_DAYS_IN_A_YEAR).fill(PRESENT);
  let daysLeft = 0;
  for (let day = 0; day < WEEKS * 5; day += 1) {
    const weekday = day % 5;
    const at = 2 * (7 * floor(day / 5) + weekday);
    const begins = random() < chanceOn(weekday);
    if (begins && random() < 0.1) daysLeft = 2 + floor(6 * random());
    const half = begins && daysLeft === 0 && random() < 0.3 ? 1 + floor(2 * random()) : 0;
    if ((begins && half !== 2) || daysLeft > 0 || isAway(weekday)) marks[at] = ILL;
    if ((begins && half !== 1) || daysLeft > 0 || isAway(weekday)) marks[at + 1] = ILL;
    if (daysLeft > 0) daysLeft -= 1;
  }
  return marks;
}

/** About every third Friday. */
function fridaysOf(random: () => number): (weekday: number) => boolean {
  return (weekday) => weekday === 4 && random() < 0.35;
}

function profileOf(marks: Uint8Array) {
  return weekdayProfile(marks, SESSIONS, wholeYear(SESSIONS));
}

function schoolWeeks(weeks: number): SchoolSessions {
  const mask = new Uint8Array(HALF_DAYS_IN_A_YEAR);
  for (let week = 0; week < weeks; week += 1) mask.fill(1, 14 * week, 14 * week + 10);
  return sessionsOfMask(MONDAY_YEAR, mask);
}

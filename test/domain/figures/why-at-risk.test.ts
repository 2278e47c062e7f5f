import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sessionsOfMask, wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { isPersistentlyAbsent, isSeverelyAbsent } from '../../../src/domain/figures/attendance-figures.ts';
import { currentSpell, whyAtRisk } from '../../../src/domain/figures/why-at-risk.ts';
import { figuresOf } from '../../support/figures-of.ts';
import { everySession, marksOf, MONDAY_YEAR } from './marks-of.ts';

describe('whyAtRisk', () => {
  test.each([
    [0, 0, 0, 'No session has been possible yet.'],
    [0, 1, 0, 'The one session so far attended.'],
    [0, 152, 0, 'All 152 sessions attended.'],
    [1, 1, 1, '1 of 1 session missed; too early in the year to say more.'],
    [2, 19, 2, '2 of 19 sessions missed; too early in the year to say more; absent for the last 2 sessions in a row.'],
    [1, 20, 1, '1 of 20 sessions missed; 2 more missed without a break would be persistent absence.'],
    [2, 20, 0, '2 of 20 sessions missed; persistent absence, left behind by attending the next 1 session.'],
    [12, 100, 0, '12 of 100 sessions missed; persistent absence, left behind by attending the next 21 sessions.'],
    [37, 380, 0, '37 of 380 sessions missed; 2 more missed without a break would be persistent absence.'],
    [14, 152, 1, '14 of 152 sessions missed; 2 more missed without a break would be persistent absence.'],
    [9, 152, 0, '9 of 152 sessions missed.'],
    [10, 152, 0, '10 of 152 sessions missed; 6 more missed without a break would be persistent absence.'],
    [38, 380, 6, '38 of 380 sessions missed; persistent absence; absent for the last 6 sessions in a row.'],
    // 37 missed can be left behind on the last session of a year of 380, and 38 cannot.
    [37, 300, 0, '37 of 300 sessions missed; persistent absence, left behind by attending the next 71 sessions.'],
    [38, 300, 0, '38 of 300 sessions missed; persistent absence.'],
    [190, 380, 0, '190 of 380 sessions missed; severe absence: half or more.'],
    [189, 380, 0, '189 of 380 sessions missed; persistent absence.'],
  ])('%i of %i missed, %i in a row', (missed, possible, spell, sentence) => {
    expect(whyAtRisk(figuresOf(missed, possible), spell)).toBe(sentence);
  });

  test('does not take coronavirus absence, which was neither attended nor missed, for attendance', () => {
    expect(whyAtRisk({ ...figuresOf(0, 40), attended: 30 }, 0)).toBe('None of 40 sessions missed.');
  });

  const pupil = fc
    .tuple(fc.integer({ min: 1, max: 120 }), fc.nat(400))
    .filter(([missed, attended]) => missed + attended >= 20);

  test('the sessions to leave persistent absence behind are as many as it takes, and no more', () => {
    fc.assert(
      fc.property(pupil, ([missed, attended]) => {
        const now = figuresOf(missed, missed + attended);
        const needed = numberIn(whyAtRisk(now, 0), /attending the next (\d+) session/);
        expect(needed !== null).toBe(isPersistentlyAbsent(now) && !isSeverelyAbsent(now) && missed < 38);
        if (needed === null) return;
        expect(isPersistentlyAbsent(figuresOf(missed, missed + attended + needed))).toBe(false);
        expect(isPersistentlyAbsent(figuresOf(missed, missed + attended + needed - 1))).toBe(true);
      }),
    );
  });

  test('the misses to persistent absence are as many as it takes, and are told when they are six or fewer', () => {
    fc.assert(
      fc.property(pupil, ([missed, attended]) => {
        const after = (misses: number) => isPersistentlyAbsent(figuresOf(missed + misses, missed + attended + misses));
        const left = [1, 2, 3, 4, 5, 6].find(after) ?? null;
        const told = numberIn(whyAtRisk(figuresOf(missed, missed + attended), 0), /(\d+) more missed/);
        expect(told).toBe(after(0) ? null : left);
      }),
    );
  });
});

describe('currentSpell', () => {
  test.each([
    ['', 0],
    ['/ \\ / \\', 0],
    ['/ \\ / I', 1],
    ['/ \\ I I I I', 4],
    ['I I / I I', 2],
    ['I I L', 0],
    // Came in late, so the spell is over although the session counts as missed (domain.md 1.2).
    ['I I U', 0],
    ['N O G E', 4],
    // Sessions that were not possible neither make a spell nor break it.
    ['/ I Y4 Y4 I', 2],
    ['/ I D X # I', 2],
    // No mark yet: the spell is that of the last session with one.
    ['/ I I - -', 2],
    ['/ - I - I', 2],
    ['V K', 0],
  ])('of %j is %i', (codes, spell) => {
    expect(spellAtTheEndOf(codes)).toBe(spell);
  });

  test('leaves out times without a session, and what comes after the last to be counted', () => {
    const marks = marksOf('/ I I I / /');
    const sessions = sessionsOfMask(MONDAY_YEAR, Uint8Array.of(1, 1, 0, 1, 1, 1));
    expect(currentSpell(marks, sessions, { first: 0, end: 3 })).toBe(2);
  });

  test('leaves out what was before the first to be counted', () => {
    const marks = marksOf('/ I I I');
    expect(currentSpell(marks, everySession(4), { first: 2, end: 4 })).toBe(2);
  });

  test('is the run of missed sessions at the end of any marks', () => {
    const code = fc.constantFrom('/', 'I', 'N', 'U', 'V', 'Y4', '-');
    fc.assert(
      fc.property(fc.array(code, { maxLength: 40 }), (codes) => {
        const counted = codes.filter((each) => each !== 'Y4' && each !== '-');
        const lastIn = counted.findLastIndex((each) => !['I', 'N'].includes(each));
        expect(spellAtTheEndOf(codes.join(' '))).toBe(counted.length - 1 - lastIn);
      }),
    );
  });
});

function numberIn(sentence: string, pattern: RegExp): number | null {
  const found = pattern.exec(sentence)?.[1];
  return found === undefined ? null : Number(found);
}

function spellAtTheEndOf(codes: string): number {
  const marks = marksOf(codes);
  const sessions = everySession(marks.length);
  return currentSpell(marks, sessions, wholeYear(sessions));
}

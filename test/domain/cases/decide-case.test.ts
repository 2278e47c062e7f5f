import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseRule } from '../../../src/domain/cases/case-rule.ts';
import { decideCase, type AttendanceByDay, type CaseStanding } from '../../../src/domain/cases/decide-case.ts';
import { byHand, closedByLeaving, openedByRule } from '../../../src/domain/cases/rule-words.ts';
import { addDays } from '../../../src/domain/calendar/iso-date.ts';
import { figuresOf } from '../../support/figures-of.ts';

const EDGE = { percent: 95, included: true };
const RULE: CaseRule = { edge: EDGE, clearByPoints: 1, clearSchoolDays: 3, provisionalBelowSessions: 20 };
const DAYS = Array.from({ length: 12 }, (_, index) => addDays('2026-11-02', index));
const [FIRST = '', , , , FIFTH = ''] = DAYS;
const LAST = DAYS.at(-1) ?? '';

/** Sessions missed of 400 at the end of each day, the last one repeated. */
function attendance(missed: readonly number[], over: Partial<AttendanceByDay> = {}, possible = 400): AttendanceByDay {
  const figuresOn = (day: string) => figuresOf(missed[DAYS.indexOf(day)] ?? missed.at(-1) ?? 0, possible);
  return { on: LAST, schoolDays: DAYS, figuresOn, pickedOn: () => null, why: '21 of 400 missed.', ...over };
}
const standing = (over: Partial<CaseStanding>): CaseStanding => {
  return {
    state: 'open',
    openedOn: FIRST,
    openedBecause: openedByRule(EDGE, 'x'),
    closedOn: null,
    closedBecause: '',
    ...over,
  };
};
const kind = (given: CaseStanding | null, by: AttendanceByDay, rule = RULE) => decideCase(rule, given, by).kind;

describe('a case opens', () => {
  test.each([
    // 380 of 400 are 95% exactly.
    { missed: 20, possible: 400, opens: false },
    { missed: 21, possible: 400, opens: true },
    { missed: 19, possible: 19, opens: false },
    { missed: 2, possible: 20, opens: true },
    { missed: 0, possible: 0, opens: false },
  ])('$missed of $possible missed: $opens', ({ missed, possible, opens }) => {
    expect(kind(null, attendance([missed], {}, possible))).toBe(opens ? 'open' : 'none');
  });

  test('at an edge that does not count itself', () => {
    const rule = { ...RULE, edge: { percent: 95, included: false } };
    expect(kind(null, attendance([20]), rule)).toBe('open');
    expect(kind(null, attendance([19]), rule)).toBe('none');
  });

  test('for whom another rule picks, with its reason', () => {
    const picked = attendance([0], { pickedOn: () => 'named by the attendance team' });
    expect(decideCase(RULE, null, picked)).toEqual({ kind: 'open', because: 'By rule: named by the attendance team' });
  });

  test('in a row that says nothing of its state, and says why', () => {
    const given = standing({ state: null, openedOn: null, openedBecause: '' });
    expect(decideCase(RULE, given, attendance([21]))).toEqual({
      kind: 'open',
      because: 'By rule, under 95%: 21 of 400 missed.',
    });
    expect(kind(given, attendance([20]))).toBe('none');
  });
});

describe('a case closes', () => {
  // 384 of 400 are 96% exactly.
  test.each([
    { missed: [30, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16], closes: true },
    { missed: [30, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17], closes: false },
    { missed: [16, 16, 16, 16, 16, 16, 16, 16, 17, 16, 16, 16], closes: true },
    { missed: [16, 16, 16, 16, 16, 16, 16, 16, 16, 17, 16, 16], closes: false },
    { missed: [16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 17], closes: false },
  ])('$missed of 400: $closes', ({ missed, closes }) => {
    expect(kind(standing({}), attendance(missed))).toBe(closes ? 'close' : 'none');
  });

  test('with the reason in words', () => {
    expect(decideCase(RULE, standing({}), attendance([16]))).toEqual({
      kind: 'close',
      because: 'By rule: 96% or over on each of the last 3 school days.',
    });
  });

  test.each([
    { what: 'too few days since it was opened', given: { openedOn: DAYS.at(-3) ?? '' } },
    { what: 'opened by hand', given: { openedBecause: byHand('the family asked') } },
    { what: 'opened at a higher edge', given: { openedBecause: openedByRule({ percent: 97, included: true }, 'x') } },
  ])('not when $what', ({ given }) => {
    expect(kind(standing(given), attendance([16]))).toBe('none');
  });

  test('not while another rule picks the pupil, nor on provisional figures', () => {
    const pickedOn = (day: string) => (day === DAYS.at(-2) ? 'named' : null);
    expect(kind(standing({}), attendance([16], { pickedOn }))).toBe('none');
    expect(kind(standing({}), attendance([0], {}, 19))).toBe('none');
  });

  test('at full attendance where more is asked than there is', () => {
    const rule = { ...RULE, edge: { percent: 99.5, included: true } };
    const given = standing({ openedBecause: openedByRule(rule.edge, 'x') });
    expect(kind(given, attendance([0]), rule)).toBe('close');
    expect(kind(given, attendance([1]), rule)).toBe('none');
  });
});

describe('a closed case', () => {
  const closed = standing({ state: 'closed', closedOn: FIFTH });
  test.each([
    { what: 'under the edge since before it was closed', missed: [21], then: 'none' },
    { what: 'over it in between', missed: [21, 21, 21, 21, 21, 20, 21], then: 'reopen' },
    { what: 'over it before it was closed only', missed: [20, 20, 20, 20, 21], then: 'none' },
    { what: 'over it now', missed: [21, 21, 21, 21, 21, 20], then: 'none' },
  ])('$what: $then', ({ missed, then }) => {
    expect(kind(closed, attendance(missed))).toBe(then);
  });

  test('of last school year opens again', () => {
    expect(kind(standing({ state: 'closed', closedOn: '2026-07-31' }), attendance([21]))).toBe('reopen');
  });

  test('of a pupil who had left and is back opens again', () => {
    const left = standing({ state: 'closed', closedOn: FIFTH, closedBecause: closedByLeaving('2026-11-06') });
    expect(kind(left, attendance([21]))).toBe('reopen');
    expect(kind(left, attendance([20]))).toBe('none');
  });

  test('that has no date is given one', () => {
    expect(kind(standing({ state: 'closed', closedOn: null }), attendance([21]))).toBe('date-closing');
  });
});

test('nobody goes in and out of the register from one day to the next, wherever the edge and the margin lie', () => {
  const hundredths = (max: number) => fc.integer({ min: 1, max }).map((value) => value / 100);
  fc.assert(
    fc.property(
      hundredths(10_000),
      hundredths(500),
      fc.boolean(),
      fc.integer({ min: 20, max: 380 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (percent, clearByPoints, included, possible, share) => {
        const rule: CaseRule = { ...RULE, edge: { percent, included }, clearByPoints };
        const by = attendance([Math.round(share * possible)], {}, possible);
        const opened = standing({ openedBecause: openedByRule(rule.edge, 'x') });
        // The same attendance never opens a case and closes it too.
        expect([kind(null, by, rule), kind(opened, by, rule)]).not.toEqual(['open', 'close']);
        if (kind(opened, by, rule) === 'close' && percent + clearByPoints <= 100) {
          // By whole numbers: what closes it is the margin above the edge at least.
          const attended = 10_000 * (possible - Math.round(share * possible));
          const wanted = (Math.round(100 * percent) + Math.round(100 * clearByPoints)) * possible;
          expect(attended >= wanted).toBe(true);
        }
      },
    ),
  );
});

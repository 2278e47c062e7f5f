import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/iso-date.ts';
import type { LegalNotice, PenaltyNotice } from '../../../src/domain/legal/legal-notice.ts';
import { penaltyNoticeLadder } from '../../../src/domain/legal/penalty-notice-ladder.ts';
import { penaltyNoticePayment } from '../../../src/domain/legal/penalty-notice-payment.ts';
import { FIGURES, noticeToImprove, penaltyNotice } from './legal-school.ts';

const MOTHER = { pupilId: 'child', parentId: 'mother' };

function ladder(notices: readonly LegalNotice[], on: string, whose = MOTHER) {
  return penaltyNoticeLadder(FIGURES.ladder, notices, whose, on);
}

describe('the ladder', () => {
  test.each([
    [0, 'first-notice', [80, 160]],
    [1, 'second-notice', [160]],
    [2, 'no-notice-allowed', []],
    [3, 'no-notice-allowed', []],
  ])('after %i notices is at %s', (count, nextStep, pounds) => {
    const notices = Array.from({ length: count }, (_, index) => penaltyNotice(`n${index}`, `2025-0${index + 1}-10`));
    const found = ladder(notices, '2026-01-10');
    expect(found.nextStep).toBe(nextStep);
    expect(found.terms.map((sum) => sum.pounds)).toEqual(pounds);
    expect(found.restsOn.map(({ noticeId }) => noticeId)).toEqual(notices.map(({ noticeId }) => noticeId));
  });

  test.each([
    ['2027-09-09', 'no-notice-allowed', ['a', 'b']],
    // The third anniversary is the last day of the three years.
    ['2027-09-10', 'no-notice-allowed', ['a', 'b']],
    ['2027-09-11', 'second-notice', ['b']],
    ['2028-03-01', 'second-notice', ['b']],
    ['2028-03-02', 'first-notice', []],
  ])('three years from each issue: on %s %s', (on, nextStep, restsOn) => {
    const found = ladder([penaltyNotice('a', '2024-09-10'), penaltyNotice('b', '2025-03-01')], on);
    expect(found.nextStep).toBe(nextStep);
    expect(found.restsOn.map(({ noticeId }) => noticeId)).toEqual(restsOn);
  });

  test('says when the oldest stops counting and from when a notice is allowed again', () => {
    const two = [penaltyNotice('a', '2024-09-10'), penaltyNotice('b', '2025-03-01')];
    expect(ladder(two, '2026-01-01')).toMatchObject({
      oldestCountsUntil: '2027-09-10',
      noticeAllowedFrom: '2027-09-11',
    });
    expect(ladder(two, '2027-09-11')).toMatchObject({ oldestCountsUntil: '2028-03-01', noticeAllowedFrom: null });
    expect(ladder([], '2026-01-01')).toMatchObject({ oldestCountsUntil: null, noticeAllowedFrom: null });
    // Three on record by mistake: one is allowed when fewer than two count.
    const three = [...two, penaltyNotice('c', '2025-06-01')];
    expect(ladder(three, '2026-01-01').noticeAllowedFrom).toBe('2028-03-02');
  });

  test.each([
    ['2031-02-28', 'second-notice'],
    ['2031-03-01', 'first-notice'],
  ])('of a notice of 29 February is, on %s, at %s', (on, nextStep) => {
    expect(ladder([penaltyNotice('leap', '2028-02-29')], on).nextStep).toBe(nextStep);
  });

  test.each([
    ['2024-08-18', 'first-notice', 'before-the-framework'],
    ['2024-08-19', 'second-notice', undefined],
  ])('a notice of %s leaves it at %s', (issuedOn, nextStep, because) => {
    const found = ladder([penaltyNotice('a', issuedOn)], '2025-09-10');
    expect(found.nextStep).toBe(nextStep);
    expect(found.leftOut[0]?.because).toBe(because);
  });

  test('counts what was paid, not paid and prosecuted, and not what was withdrawn', () => {
    const paid = penaltyNotice('paid', '2025-01-10', { receivedOn: '2025-01-12', paidOn: '2025-01-20' });
    const prosecuted = penaltyNotice('court', '2025-02-10', { prosecutedOn: '2025-05-01' });
    const withdrawn = penaltyNotice('gone', '2025-03-10', {
      withdrawnOn: '2025-04-01',
      withdrawalGround: 'wrong-person',
    });
    const found = ladder([paid, prosecuted, withdrawn], '2025-09-10');
    expect(found.restsOn.map(({ noticeId }) => noticeId)).toEqual(['paid', 'court']);
    expect(found.leftOut).toEqual([{ noticeId: 'gone', issuedOn: '2025-03-10', because: 'withdrawn' }]);
    expect(ladder([withdrawn], '2025-03-31').nextStep).toBe('second-notice');
    expect(ladder([withdrawn], '2025-04-01').nextStep).toBe('first-notice');
  });

  test('is of one parent and one child, and of penalty notices alone', () => {
    const others = [
      penaltyNotice('father', '2025-01-10', { parentId: 'father' }),
      penaltyNotice('sister', '2025-01-10', { pupilId: 'sister' }),
      noticeToImprove('nti', '2025-01-10', 15),
    ];
    expect(ladder(others, '2025-09-10')).toMatchObject({ nextStep: 'first-notice', restsOn: [], leftOut: [] });
    expect(ladder(others, '2025-09-10', { pupilId: 'child', parentId: 'father' }).nextStep).toBe('second-notice');
  });

  test('looks at no notice of a later day', () => {
    expect(ladder([penaltyNotice('a', '2025-01-10')], '2025-01-09')).toMatchObject({
      nextStep: 'first-notice',
      leftOut: [{ because: 'not-yet-issued' }],
    });
    expect(ladder([penaltyNotice('a', '2025-01-10')], '2025-01-10').nextStep).toBe('second-notice');
  });
});

describe('any notices', () => {
  const date = fc.nat(2400).map((days) => addDays('2024-01-01', days));
  const notice = fc
    .record({
      issuedOn: date,
      withdrawnOn: fc.option(date),
      parentId: fc.constantFrom('mother', 'father'),
      receivedOn: fc.option(date),
    })
    .map((fields): Omit<PenaltyNotice, 'noticeId'> => ({ ...penaltyNotice('', fields.issuedOn), ...fields }));
  const notices = fc
    .array(notice, { maxLength: 7 })
    .map((list) => list.map((fields, index): PenaltyNotice => ({ ...fields, noticeId: `n${index}` })));

  test('in any order give the same answer', () => {
    const shuffled = notices.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, date, ([given, mixed], on) => {
        expect(ladder(mixed, on)).toEqual(ladder(given, on));
        for (const each of given) {
          const theirs = (list: readonly PenaltyNotice[]) => list.filter(({ parentId }) => parentId === each.parentId);
          expect(penaltyNoticePayment(FIGURES.ladder, theirs(mixed), each, on)).toEqual(
            penaltyNoticePayment(FIGURES.ladder, theirs(given), each, on),
          );
        }
      }),
    );
  });

  test('each either count or are left out, and the step is how many count', () => {
    fc.assert(
      fc.property(notices, date, (given, on) => {
        const { restsOn, leftOut, nextStep, noticeAllowedFrom } = ladder(given, on);
        expect(restsOn.length + leftOut.length).toBe(given.filter(({ parentId }) => parentId === 'mother').length);
        expect(nextStep).toBe(['first-notice', 'second-notice'][restsOn.length] ?? 'no-notice-allowed');
        expect(noticeAllowedFrom === null).toBe(nextStep !== 'no-notice-allowed');
        if (noticeAllowedFrom === null) return;
        const known = given.filter(({ issuedOn }) => issuedOn <= on);
        expect(
          ladder(known, addDays(noticeAllowedFrom, -1)).nextStep === 'no-notice-allowed' || withdrawnSince(known, on),
        ).toBe(true);
        expect(ladder(known, noticeAllowedFrom).nextStep).not.toBe('no-notice-allowed');
      }),
    );
  });
});

describe('payment', () => {
  const first = (more: Partial<PenaltyNotice> = {}) =>
    penaltyNotice('a', '2026-01-08', { receivedOn: '2026-01-10', ...more });
  const second = penaltyNotice('b', '2026-06-01', { receivedOn: '2026-06-03' });
  const payment = (notice: PenaltyNotice, on: string, notices: readonly LegalNotice[] = [notice]) =>
    penaltyNoticePayment(FIGURES.ladder, notices, notice, on);

  test.each([
    ['2026-01-10', 'payable', 80],
    ['2026-01-31', 'payable', 80],
    ['2026-02-01', 'payable', 160],
    ['2026-02-07', 'payable', 160],
    ['2026-02-08', 'unpaid', 160],
  ])('of a first notice on %s: %s, £%i', (on, state, pounds) => {
    expect(payment(first(), on)).toEqual({
      noticeId: 'a',
      step: 'first-notice',
      due: [
        { pounds: 80, by: '2026-01-31' },
        { pounds: 160, by: '2026-02-07' },
      ],
      state,
      pounds,
    });
  });

  test.each([
    ['2026-01-31', 'paid', 80],
    ['2026-02-01', 'paid', 160],
    ['2026-02-07', 'paid', 160],
    ['2026-02-08', 'paid-late', 160],
  ])('made on %s is %s, £%i', (paidOn, state, pounds) => {
    expect(payment(first({ paidOn }), '2026-07-01')).toMatchObject({ state, pounds });
    expect(payment(first({ paidOn }), '2026-01-20')).toMatchObject({ state: 'payable', pounds: 80 });
  });

  test.each([
    ['2026-06-24', 'payable'],
    ['2026-07-01', 'payable'],
    ['2026-07-02', 'unpaid'],
  ])('of a second notice on %s is £160 whenever: %s', (on, state) => {
    expect(payment(second, on, [first(), second])).toMatchObject({
      step: 'second-notice',
      due: [{ pounds: 160, by: '2026-07-01' }],
      state,
      pounds: 160,
    });
  });

  test('keeps the amount that was on the notice when an earlier one is withdrawn afterwards', () => {
    const withdrawn = (withdrawnOn: string) => first({ withdrawnOn, withdrawalGround: 'material-errors' });
    expect(payment(second, '2026-06-10', [withdrawn('2026-05-01'), second]).step).toBe('first-notice');
    expect(payment(second, '2026-06-10', [withdrawn('2026-06-05'), second]).step).toBe('second-notice');
  });

  test.each([
    ['withdrawn', first({ withdrawnOn: '2026-01-15' }), null],
    ['receipt-not-known', first({ receivedOn: null }), null],
    ['paid', first({ receivedOn: null, paidOn: '2026-01-15' }), null],
  ])('%s names no sum', (state, notice, pounds) => {
    expect(payment(notice, '2026-01-20')).toMatchObject({ state, pounds });
  });

  test('has nothing to name for a third, which there may not be', () => {
    const third = penaltyNotice('c', '2026-09-01', { receivedOn: '2026-09-03' });
    expect(payment(third, '2026-09-10', [first(), second, third])).toMatchObject({
      state: 'not-allowed',
      due: [],
      pounds: null,
    });
  });

  test('of two notices of one day, one is the second', () => {
    const twin = penaltyNotice('b', '2026-01-08', { receivedOn: '2026-01-10' });
    expect([first(), twin].map((each) => payment(each, '2026-01-20', [twin, first()]).step)).toEqual([
      'first-notice',
      'second-notice',
    ]);
  });
});

/** A withdrawal still to come frees the ladder before the years are over. */
function withdrawnSince(notices: readonly PenaltyNotice[], on: string): boolean {
  return notices.some(({ withdrawnOn }) => withdrawnOn !== null && withdrawnOn > on);
}

import { describe, expect, test } from '@jest/globals';
import { legalStanding, type LegalFile } from '../../../src/domain/legal/legal-standing.ts';
import {
  at,
  CALENDAR,
  daysFrom,
  FIGURES,
  noticeToImprove,
  penaltyNotice,
  pupilWith,
  sessionsFrom,
} from './legal-school.ts';

const ABSENCE = sessionsFrom('2026-09-07', 12);
const FILE: LegalFile = {
  pupilId: 'child',
  yearGroup: 9,
  years: pupilWith(ABSENCE),
  parentIds: ['mother', 'father'],
  notices: [],
  missedMeeting: null,
};

function standing(changes: Partial<LegalFile> = {}, on = '2026-10-09') {
  const found = legalStanding(CALENDAR, { ...FILE, ...changes }, on);
  if (found === null) throw new Error('No figures are in force.');
  return found;
}

const given = (count: number) => ABSENCE.slice(0, count).map(({ on, session }) => ({ on, session }));

describe('legalStanding', () => {
  test('is null before the framework', () => {
    expect(legalStanding(CALENDAR, FILE, '2024-08-18')).toBeNull();
    expect(legalStanding(CALENDAR, FILE, '2024-08-19')).not.toBeNull();
    expect(legalStanding(CALENDAR, FILE, '2024-08-18', FIGURES)).not.toBeNull();
  });

  test('prints as JSON without a loss', () => {
    const full = standing({
      years: pupilWith([...daysFrom('2026-09-07', 10), at('2026-09-21', 'AM', 'N'), at('2026-09-22', 'PM', 'I')]),
      notices: [
        penaltyNotice('pn', '2026-09-15', { receivedOn: '2026-09-17', sessions: given(2) }),
        noticeToImprove('nti', '2026-09-14', 15),
      ],
      missedMeeting: { meetingOn: '2026-09-14', hasGoodReason: false, absenceSince: '2026-09-07' },
    });
    expect(JSON.parse(JSON.stringify(full))).toEqual(full);
    expect(full).toMatchObject({
      pupilId: 'child',
      on: '2026-10-09',
      figures: { validFrom: '2024-08-19' },
      threshold: { counted: 19, referable: 18, leftOut: [{ noticeIds: ['pn'] }, { noticeIds: ['pn'] }] },
      attendanceReturn: { returns: [{ schoolDays: 10 }] },
      sicknessReturn: { halfDaysIll: 1 },
      longAbsence: { isReached: false },
      unresolvedReasons: [{ on: '2026-09-21', dueOn: '2026-09-28', isOverdue: true }],
      monitoring: { startsAfter: '2026-09-14', state: 'ended' },
    });
  });

  test('names every parent once, those of notices included', () => {
    const notices = [penaltyNotice('a', '2026-09-15', { parentId: 'carer' }), penaltyNotice('b', '2026-09-16')];
    expect(standing({ notices }).parents.map(({ parentId }) => parentId)).toEqual(['carer', 'father', 'mother']);
  });

  test('looks at no notice of another child', () => {
    const notices = [
      penaltyNotice('a', '2026-09-15', { pupilId: 'sister', parentId: 'stepmother', sessions: given(12) }),
    ];
    expect(standing({ notices })).toEqual(standing());
  });

  test('uses a session once for a parent, and leaves it to the other parent', () => {
    const found = standing({ notices: [penaltyNotice('pn', '2026-09-21', { sessions: given(3) })] });
    const [father, mother] = found.parents;
    expect(found).toMatchObject({ canBeReferred: false, threshold: { counted: 9 } });
    expect(mother).toMatchObject({
      canBeReferred: false,
      threshold: { counted: 9 },
      ladder: { nextStep: 'second-notice' },
    });
    expect(father).toMatchObject({
      canBeReferred: true,
      threshold: { counted: 12 },
      ladder: { nextStep: 'first-notice' },
    });
  });

  test('uses the sessions of a withdrawn notice no second time for its parent', () => {
    const notices = [penaltyNotice('pn', '2026-09-21', { sessions: given(3), withdrawnOn: '2026-10-01' })];
    const found = standing({ notices });
    expect(found.threshold.counted).toBe(12);
    expect(found.parents).toMatchObject([
      { parentId: 'father', threshold: { counted: 12 } },
      { parentId: 'mother', threshold: { counted: 9 }, ladder: { nextStep: 'first-notice' } },
    ]);
    expect(standing({ notices }, '2026-09-30').threshold.counted).toBe(9);
  });

  test.each([
    [-1, ['not-of-compulsory-school-age']],
    [0, ['school-age-to-be-checked']],
    [1, []],
    [11, []],
    [12, ['not-of-compulsory-school-age']],
  ])('in Year %i is blocked by %j', (yearGroup, blockedBy) => {
    const found = standing({ yearGroup });
    expect(found).toMatchObject({ canBeReferred: blockedBy.length === 0, blockedBy });
    expect(found.parents.map((parent) => parent.blockedBy)).toEqual([blockedBy, blockedBy]);
  });

  test('allows a parent no third notice, and leaves the other’s', () => {
    const notices = [penaltyNotice('a', '2025-03-10'), penaltyNotice('b', '2025-10-10')];
    const [father, mother] = standing({ notices }).parents;
    expect(mother).toMatchObject({
      canBeReferred: false,
      blockedBy: ['no-notice-allowed'],
      ladder: { nextStep: 'no-notice-allowed' },
    });
    expect(mother?.payments.map(({ step }) => step)).toEqual(['first-notice', 'second-notice']);
    expect(father).toMatchObject({ canBeReferred: true, blockedBy: [] });
  });

  test('names no amounts for a notice of before the framework', () => {
    const [, mother] = standing({
      notices: [penaltyNotice('old', '2024-07-01', { receivedOn: '2024-07-03' })],
    }).parents;
    expect(mother).toMatchObject({ payments: [], ladder: { leftOut: [{ because: 'before-the-framework' }] } });
  });

  test('offers a referral after monitoring only while the pupil’s own blocks allow it', () => {
    const missedMeeting = { meetingOn: '2026-09-21', hasGoodReason: false, absenceSince: '2026-09-01' };
    expect(standing({ missedMeeting }).monitoring?.task.mayEndIn).toContain('referral-asked-for');
    expect(standing({ missedMeeting, yearGroup: 12 }).monitoring?.task.mayEndIn).not.toContain('referral-asked-for');
  });
});

import { describe, expect, test } from '@jest/globals';
import { improvementStanding } from '../../../src/domain/legal/improvement-period.ts';
import { noticeToImproveFault, noticeToImproveStanding } from '../../../src/domain/legal/notice-to-improve.ts';
import { monitoringPeriod, type MissedMeeting } from '../../../src/domain/legal/monitoring-period.ts';
import type { LegalTaskEnd } from '../../../src/domain/legal/legal-task.ts';
import { unauthorisedSessions } from '../../../src/domain/legal/unauthorised-sessions.ts';
import type { Mark } from '../../../src/domain/marks.ts';
import { at, CALENDAR, FIGURES, noticeToImprove, pupilWith, schoolDay } from './legal-school.ts';

const sessionsOfPupil = (marks: readonly Mark[]) => unauthorisedSessions(CALENDAR, pupilWith(marks));

describe('AMB-31 durations are in school days and stand still in holidays', () => {
  const period = { startsAfter: '2026-10-09', schoolDays: 15 };

  test.each([
    ['2026-10-09', 0, 15],
    ['2026-10-12', 1, 14],
    ['2026-10-23', 10, 5],
    ['2026-10-28', 10, 5],
    ['2026-11-01', 10, 5],
    ['2026-11-02', 11, 4],
    ['2026-11-06', 15, 0],
    ['2026-11-30', 15, 0],
  ])('on %s %i of 15 are gone and %i left', (on, daysGone, daysLeft) => {
    expect(improvementStanding(CALENDAR, period, [], on)).toMatchObject({
      firstOn: '2026-10-12',
      endsOn: '2026-11-06',
      daysGone,
      daysLeft,
    });
  });

  test('a period from the last day of the summer term runs in September', () => {
    const summer = { startsAfter: '2026-07-22', schoolDays: 15 };
    expect(improvementStanding(CALENDAR, summer, [], '2026-08-20')).toMatchObject({
      state: 'improving',
      firstOn: '2026-09-02',
      daysGone: 0,
    });
  });

  test('a period beyond the days that are known has no end yet', () => {
    const late = { startsAfter: '2027-07-16', schoolDays: 15 };
    expect(improvementStanding(CALENDAR, late, [], '2027-08-20')).toMatchObject({
      endsOn: null,
      daysGone: 3,
      state: 'improving',
    });
  });
});

describe('a notice to improve', () => {
  const notice = noticeToImprove('nti', '2026-10-09', 20);
  const standing = (marks: readonly Mark[], on: string, of = notice) =>
    noticeToImproveStanding(CALENDAR, FIGURES.noticeToImprove, of, sessionsOfPupil(marks), on);

  test.each([
    [14, 'A notice to improve runs for 15 to 30 school days, not 14.'],
    [15, null],
    [30, null],
    [31, 'A notice to improve runs for 15 to 30 school days, not 31.'],
    [17.5, 'A notice to improve runs for 15 to 30 school days, not 17.5.'],
  ])('of %d school days', (schoolDays, fault) => {
    expect(noticeToImproveFault(FIGURES.noticeToImprove, schoolDays)).toBe(fault);
    expect(standing([], '2026-10-12', { ...notice, schoolDays })?.fault).toBe(fault);
  });

  test.each([
    ['before it', '2026-10-09', 'improving', 0],
    ['within it', '2026-10-12', 'further-absence', 1],
    ['on its last day', '2026-11-13', 'further-absence', 1],
    ['after it', '2026-11-16', 'improving', 0],
  ])('absence %s', (_when, missedOn, state, sessions) => {
    const found = standing([at(missedOn, 'AM', 'O')], '2026-11-13');
    expect(found).toMatchObject({ state, endsOn: '2026-11-13', noticeId: 'nti', parentId: 'mother' });
    expect(found?.furtherAbsence).toHaveLength(sessions);
  });

  test('ends after its last day, and keeps what happened in it', () => {
    const marks = [at('2026-10-12', 'AM', 'G'), at('2026-11-16', 'AM', 'O')];
    expect(standing(marks, '2026-11-13')?.state).toBe('further-absence');
    expect(standing(marks, '2026-11-14')).toMatchObject({
      state: 'ended',
      furtherAbsence: [at('2026-10-12', 'AM', 'G')],
    });
  });

  test('holds an N against nobody, and shows it', () => {
    expect(standing([at('2026-10-12', 'AM', 'N')], '2026-10-20')).toMatchObject({
      state: 'improving',
      furtherAbsence: [],
      unresolved: [at('2026-10-12', 'AM', 'N')],
    });
  });

  test('has no standing before it is issued or once it is withdrawn', () => {
    expect(standing([], '2026-10-08')).toBeNull();
    expect(standing([], '2026-10-20', { ...notice, withdrawnOn: '2026-10-20' })).toBeNull();
    expect(standing([], '2026-10-19', { ...notice, withdrawnOn: '2026-10-20' })).not.toBeNull();
  });
});

describe('monitoring', () => {
  const missed: MissedMeeting = { meetingOn: '2026-10-09', hasGoodReason: false, absenceSince: '2026-09-21' };
  const monitoring = (marks: readonly Mark[], on: string, meeting = missed, canBeReferred = false) =>
    monitoringPeriod(CALENDAR, FIGURES, meeting, sessionsOfPupil(marks), { canBeReferred }, on);

  test('AMB-32 runs for 15 school days, the least that a notice to improve may', () => {
    const found = monitoring([at('2026-09-22', 'AM', 'O')], '2026-10-12');
    expect(found).toMatchObject({
      schoolDays: 15,
      firstOn: '2026-10-12',
      endsOn: schoolDay('2026-10-09', 15),
      daysGone: 1,
    });
    expect(noticeToImproveFault(FIGURES.noticeToImprove, found?.schoolDays ?? 0)).toBeNull();
  });

  test.each([
    [false, false],
    [true, true],
  ])('AMB-32 offers a referral only where the national threshold allows one: %s', (canBeReferred, isOffered) => {
    const found = monitoring([at('2026-09-22', 'AM', 'O')], '2026-10-12', missed, canBeReferred);
    expect(found?.task.mayEndIn.includes('referral-asked-for')).toBe(isOffered);
  });

  test.each([
    ['absence before the meeting', '2026-09-21', 'AM', 'O', '2026-10-09'],
    ['absence on the day of the meeting', '2026-10-09', 'PM', 'G', '2026-10-09'],
    ['absence after the meeting', '2026-10-14', 'AM', 'U', '2026-10-14'],
    ['absence of before the letter', '2026-09-18', 'AM', 'O', null],
    ['no more than an N', '2026-09-22', 'AM', 'N', null],
    ['illness', '2026-09-22', 'AM', 'I', null],
  ] as const)('AMB-33 starts by itself after a missed meeting with %s', (_what, on, session, code, startsAfter) => {
    const found = monitoring([at(on, session, code)], '2026-10-20');
    expect(found?.startsAfter ?? null).toBe(startsAfter);
    if (startsAfter !== null)
      expect(found?.because).toEqual({ meetingOn: '2026-10-09', absence: at(on, session, code) });
  });

  test('AMB-33 does not start where there was a good reason, or before the meeting', () => {
    const marks = [at('2026-09-22', 'AM', 'O')];
    expect(monitoring(marks, '2026-10-20', { ...missed, hasGoodReason: true })).toBeNull();
    expect(monitoring(marks, '2026-10-08')).toBeNull();
    expect(monitoring(marks, '2026-10-09')).not.toBeNull();
  });

  test('AMB-33 makes a task for a named person, due on its last day, and issues nothing', () => {
    const { task } = monitoring([at('2026-09-22', 'AM', 'O')], '2026-10-12', missed, true) ?? {};
    expect(task).toEqual({
      kind: 'review-monitoring',
      dueOn: schoolDay('2026-10-09', 15),
      neededFrom: 'a-named-person',
      mayEndIn: ['support-goes-on', 'notice-to-improve-considered', 'closed', 'referral-asked-for'],
    });
    // @ts-expect-error A task has no such end, and the compiler sees to it.
    const issued: LegalTaskEnd = 'penalty-notice-issued';
    expect(task?.mayEndIn).not.toContain(issued);
  });
});

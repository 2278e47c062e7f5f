import { describe, expect, test } from '@jest/globals';
import { createSchoolDays } from '../../../../src/domain/calendar/school-days.ts';
import { impactSpans, MOST_SPAN_DAYS } from '../../../../src/domain/actions/impact/impact-spans.ts';
import { sessionChange } from '../../../../src/domain/actions/impact/session-change.ts';
import { sessionsOf, spanOf } from '../../../../src/domain/calendar/school-sessions.ts';
import { LADDER } from '../../figures/bands-of-documents.ts';
import { encodeMarks } from '../../../../src/domain/marks.ts';

const CALENDAR = {
  schoolYear: 2026,
  terms: [{ name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18', halfTerm: null }],
  inset: [],
  closures: [],
  bankHolidays: [],
};
const DAYS = createSchoolDays([CALENDAR]);

describe('impactSpans', () => {
  test('are as many school days on both sides, without the day of the issue and without today', () => {
    // 16 September is the eleventh school day; 1 October the eleventh after it.
    expect(impactSpans(DAYS, '2026-09-16', '2026-10-01')).toEqual({
      schoolDays: 10,
      before: { from: '2026-09-02', to: '2026-09-15' },
      after: { from: '2026-09-17', to: '2026-09-30' },
    });
  });

  test.each([
    ['a day too early in the year', '2026-09-15', '2026-12-01'],
    ['a day too soon after it', '2026-09-16', '2026-09-30'],
    ['issued after today', '2026-10-16', '2026-09-30'],
  ])('are not there %s', (_what, issuedOn, today) => {
    expect(impactSpans(DAYS, issuedOn, today)).toBeNull();
  });

  test('are no longer than six school weeks', () => {
    expect(impactSpans(DAYS, '2026-10-20', '2026-12-18')).toMatchObject({
      schoolDays: MOST_SPAN_DAYS,
      before: { from: '2026-09-08', to: '2026-10-19' },
      after: { from: '2026-10-21', to: '2026-12-01' },
    });
  });

  test('an action issued at the weekend has Friday before it and Monday after it', () => {
    expect(impactSpans(DAYS, '2026-10-17', '2026-12-18')).toMatchObject({
      before: { to: '2026-10-16' },
      after: { from: '2026-10-19' },
    });
  });
});

describe('sessionChange', () => {
  const sessions = sessionsOf(CALENDAR);
  const year = { first: 0, end: sessions.halfDays.length };
  const codes = DAYS.all.flatMap((on) => [
    { on, session: 'AM' as const, code: on === '2026-09-14' || on === '2026-09-17' ? 'O' : '/' },
    { on, session: 'PM' as const, code: on === '2026-09-14' || on === '2026-09-16' ? 'I' : '\\' },
  ]);
  const marks = encodeMarks(2026, codes);
  const spans = impactSpans(DAYS, '2026-09-16', '2026-10-01');

  test('counts both spans, and not the day of the issue, and takes the band of the span before', () => {
    if (spans === null) throw new Error('The spans are there.');
    const change = sessionChange({ pupilId: 'p', marks, sessions, onRoll: year }, spans, LADDER);
    expect(change).toMatchObject({ before: { attended: 18, possible: 20 }, after: { attended: 19, possible: 20 } });
    // 90 % exactly.
    expect(change?.bandId).toBe('persistent');
  });

  test('counts within the time on roll, and is nothing for a pupil who was not there on both sides', () => {
    if (spans === null) throw new Error('The spans are there.');
    const from = spanOf(sessions, '2026-09-15', '2026-09-17');
    expect(sessionChange({ pupilId: 'p', marks, sessions, onRoll: from }, spans, LADDER)).toMatchObject({
      before: { attended: 2, possible: 2 },
      after: { attended: 1, possible: 2 },
    });
    const onlyBefore = spanOf(sessions, '2026-09-02', '2026-09-15');
    expect(sessionChange({ pupilId: 'p', marks, sessions, onRoll: onlyBefore }, spans, LADDER)).toBeNull();
    const onlyAfter = spanOf(sessions, '2026-09-17', '2026-12-15');
    expect(sessionChange({ pupilId: 'p', marks, sessions, onRoll: onlyAfter }, spans, LADDER)).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sessionsOf, spanOf, wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../../src/domain/calendar/school-session.ts';
import { NO_SESSIONS } from '../../../src/domain/figures/attendance-figures.ts';
import { horizonsOf } from '../../../src/domain/pupil-story/horizons.ts';
import { inOrderOfTime } from '../../../src/domain/pupil-story/story-event.ts';
import { storyRights } from '../../../src/domain/pupil-story/story-parts.ts';
import { whatFollowedSentence } from '../../../src/domain/pupil-story/tried.ts';
import { patternSentence, weekdayComparison } from '../../../src/domain/pupil-story/weekday-comparison.ts';
import { person } from '../../support/school-in-records.ts';
import { CALENDAR, ROLL } from '../../support/small-school.ts';
import { encodeMarks } from '../../../src/domain/marks.ts';

const sessions = sessionsOf(CALENDAR);
const noMarks = new Uint8Array(HALF_DAYS_IN_A_YEAR);

describe('horizonsOf', () => {
  const horizons = (today: string, marks: Uint8Array = noMarks, onRoll = wholeYear(sessions)) =>
    horizonsOf({ calendar: CALENDAR, sessions, marks, onRoll, today }).map(
      ({ name, on, remaining }) => `${on} ${name}: ${remaining}`,
    );

  test('count today’s sessions until they are marked, and not beyond the half term', () => {
    expect(horizons('2026-12-17')).toEqual([
      '2026-12-18 the end of Autumn 2: 4',
      expect.stringMatching(/^2027-07-21 the end of the school year: \d+$/),
    ]);
    const marks = encodeMarks(2026, [{ on: '2026-12-17', session: 'AM', code: 'I' }]);
    expect(horizons('2026-12-17', marks)[0]).toBe('2026-12-18 the end of Autumn 2: 3');
  });

  test('in a holiday look to the half term that comes', () => {
    expect(horizons('2026-10-28')[0]).toContain('2026-12-18 the end of Autumn 2');
  });

  test('in the last half term the year’s end alone, and after it nothing', () => {
    expect(horizons('2027-07-20')).toEqual(['2027-07-21 the end of the school year: 4']);
    expect(horizons('2027-07-25')).toEqual([]);
  });

  test('end with the pupil’s time on roll', () => {
    expect(horizons('2026-12-14', noMarks, spanOf(sessions, '2026-09-02', '2026-12-15'))).toEqual([
      '2026-12-18 the end of Autumn 2: 4',
      '2027-07-21 the end of the school year: 4',
    ]);
  });
});

describe('storyRights', () => {
  const [pupil] = ROLL;
  if (pupil === undefined) throw new Error('The roll is empty.');
  const shown = (by: ReturnType<typeof person>) =>
    Object.entries(storyRights(by, pupil).may).flatMap(([part, may]) => (may ? [part] : []));

  test.each([
    [
      person('attendance-champion'),
      ['actions', 'ladder', 'meetings', 'codes', 'case', 'notes', 'vulnerability', 'legal'],
    ],
    [person('senior-leader'), ['actions', 'ladder', 'meetings', 'codes', 'case', 'legal']],
    [person('head-of-year', { yearGroups: [9] }), ['actions', 'ladder', 'meetings', 'codes', 'case']],
    [person('tutor', { forms: ['9A'] }), ['actions']],
    [person('tutor', { forms: ['9B'] }), []],
    [person('administrator'), []],
  ])('%#: %j', (by, parts) => {
    expect(shown(by)).toEqual(parts);
    expect(storyRights(by, pupil).leftOut).toHaveLength(8 - parts.length);
  });
});

describe('the timeline', () => {
  const anyEvent = fc.record({
    kind: fc.constantFrom('contact', 'action', 'legal'),
    on: fc.constantFrom('2026-09-07', '2026-09-08', '2026-11-20'),
    at: fc.option(fc.date({ noInvalidDate: true })),
    title: fc.string(),
    detail: fc.constant(''),
    by: fc.constant(''),
  });

  test('has each event once, and no earlier day above a later one', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const ordered = inOrderOfTime(events);
        expect(new Set(ordered)).toEqual(new Set(events));
        expect(ordered).toHaveLength(events.length);
        const days = ordered.map(({ on }) => on);
        expect(days).toEqual(days.toSorted().reverse());
      }),
    );
  });
});

describe('words', () => {
  test('a pattern is said beside the school’s own', () => {
    expect(patternSentence({ when: 5, missed: 7, outOf: 9, expected: 2.2 })).toBe(
      '7 of the 9 days missed were Fridays; by the school’s own pattern it would be about 2.',
    );
    expect(patternSentence({ when: 'afternoons', missed: 6, outOf: 7, expected: 3.4 })).toBe(
      '6 of the 7 days missed by half were afternoons; by the school’s own pattern it would be about 3.',
    );
  });

  test('the school’s weekdays are left out where they would tell of one pupil', () => {
    const own = { possibleDays: [10, 9, 10, 10, 8], missedDays: [1, 0, 0, 0, 4], onlyMornings: 0, onlyAfternoons: 0 };
    const school = { ...own, possibleDays: [90, 90, 90, 90, 80], missedDays: [9, 8, 7, 6, 12] };
    expect(weekdayComparison(own, school, 10)[4]).toEqual({
      ...{ weekday: 5, missed: 4, possible: 8 },
      school: { missed: 12, possible: 80 },
    });
    expect(weekdayComparison(own, school, 9)[4]?.school).toBeNull();
  });

  test('what followed says sessions and claims no cause', () => {
    const before = { ...NO_SESSIONS, possible: 60, attended: 52, authorised: 8 };
    const after = { ...NO_SESSIONS, possible: 58, attended: 57, unauthorised: 1 };
    expect(whatFollowedSentence({ schoolDays: 30, before, after })).toBe(
      'In the 30 school days before, 8 of 60 sessions missed; in the 30 after, 1 of 58 sessions missed.',
    );
    expect(whatFollowedSentence(null)).toContain('10 school days before and after');
  });
});

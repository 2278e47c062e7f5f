import fc from 'fast-check';
import { ATTENDANCE_CODES } from '../../src/domain/attendance-codes.ts';
import type { SchoolCalendar } from '../../src/domain/calendar/school-calendar.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../src/domain/calendar/school-session.ts';
import { createSessionsFinder } from '../../src/domain/calendar/school-sessions.ts';
import type { CountedPupil } from '../../src/domain/insights/counted-pupil.ts';
import { GAP_ATTRIBUTES } from '../../src/domain/insights/group-gaps.ts';

const present = Array.from({ length: 40 }, () => 1);
const anyByte = fc.constantFrom(0, ...present, ...ATTENDANCE_CODES.map(({ byte }) => byte));

/** Pupils of a few forms with every kind of mark, who came and left when they liked. */
export function anyPupils(calendar: SchoolCalendar, maxLength = 25): fc.Arbitrary<CountedPupil[]> {
  const sessionsFor = createSessionsFinder(calendar);
  const pupil = fc
    .record({
      yearGroup: fc.constantFrom(7, 8, 9),
      letter: fc.constantFrom('A', 'B'),
      attributes: fc.subarray([...GAP_ATTRIBUTES]),
      pattern: fc.array(anyByte, { minLength: 30, maxLength: 60 }),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ yearGroup, letter, attributes, pattern, from, to }): CountedPupil => {
      const form = `${yearGroup}${letter}`;
      const sessions = sessionsFor({ yearGroup, form });
      const count = sessions.halfDays.length;
      const [first, end] = [Math.floor(Math.min(from, to) * count), Math.ceil(Math.max(from, to) * count)];
      const marks = Uint8Array.from({ length: HALF_DAYS_IN_A_YEAR }, (_, at) => pattern[at % pattern.length] ?? 0);
      return { yearGroup, form, attributes: new Set(attributes), marks, sessions, span: { first, end } };
    });
  return fc.array(pupil, { maxLength });
}

/** A pupil of no further interest: for rules about how many there are. */
export function plainPupil(calendar: SchoolCalendar, over: Partial<CountedPupil> = {}): CountedPupil {
  const [yearGroup, form] = [over.yearGroup ?? 9, over.form ?? '9A'];
  const sessions = createSessionsFinder(calendar)({ yearGroup, form });
  const marks = new Uint8Array(HALF_DAYS_IN_A_YEAR).fill(1);
  const span = { first: 0, end: sessions.halfDays.length };
  return { yearGroup, form, attributes: new Set(), marks, sessions, span, ...over };
}

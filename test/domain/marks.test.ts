import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ATTENDANCE_CODES } from '../../src/domain/attendance-codes.ts';
import { decodeMarks, emptyYearOfMarks, encodeMarks, markAt, withMark, type Mark } from '../../src/domain/marks.ts';
import { sessionAt } from '../../src/domain/calendar/school-session.ts';

const SCHOOL_YEAR = 2027;
const LAST_INDEX = 731;
const marks = fc
  .uniqueArray(fc.record({ index: fc.nat(LAST_INDEX), code: fc.constantFrom(...ATTENDANCE_CODES) }), {
    selector: ({ index }) => index,
  })
  .map((cells) => cells.toSorted((a, b) => a.index - b.index))
  .map((cells): Mark[] => cells.map(({ index, code }) => ({ ...sessionAt(SCHOOL_YEAR, index), code: code.code })));

describe('a year of marks', () => {
  test('gives back the marks that were put in, in order of time', () => {
    fc.assert(
      fc.property(marks, (given) => {
        expect(decodeMarks(SCHOOL_YEAR, encodeMarks(SCHOOL_YEAR, given))).toEqual(given);
      }),
    );
  });

  test('reaches from the morning of 1 August to the afternoon of 31 July, 29 February included', () => {
    const year = encodeMarks(SCHOOL_YEAR, [
      { on: '2027-08-01', session: 'AM', code: 'N' },
      { on: '2028-02-29', session: 'PM', code: 'J1' },
      { on: '2028-07-31', session: 'PM', code: '#' },
    ]);
    expect([year[0], year[731]]).toEqual([20, 34]);
    expect(markAt(year, { on: '2028-02-29', session: 'PM' })).toBe('J1');
    expect(markAt(year, { on: '2028-02-29', session: 'AM' })).toBeNull();
  });

  test('changes a copy, and takes a mark away with null', () => {
    const session = { on: '2027-09-06', session: 'AM' } as const;
    const empty = emptyYearOfMarks();
    const marked = withMark(empty, session, 'L');
    expect([markAt(empty, session), markAt(marked, session)]).toEqual([null, 'L']);
    expect(withMark(marked, session, null)).toEqual(empty);
  });

  test.each([
    [{ on: '2026-09-07', session: 'AM', code: '/' } as const, 'is not in school year 2027'],
    [{ on: '2027-09-06', session: 'AM', code: 'A' } as const, '"A" is not an attendance code'],
  ])('throws on %j', (mark, message) => {
    expect(() => encodeMarks(SCHOOL_YEAR, [mark])).toThrow(message);
  });

  test('throws on a stored byte that no code has', () => {
    expect(() => decodeMarks(SCHOOL_YEAR, Uint8Array.of(255))).toThrow('255 does not stand for an attendance code');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import { checkRows } from '../support/long-register.ts';
import { CALENDAR, marksAfter, RECORDS, ROLL } from '../support/small-school.ts';

describe('any marks', () => {
  const days = createSchoolDays([CALENDAR]).all.filter((on) => on <= RECORDS.today);
  const sessions = days.flatMap((on) => (['AM', 'PM'] as const).map((session) => ({ on, session })));
  const open = sessions.filter(({ on, session }) => !(on === '2026-11-06' && session === 'PM'));
  const codes = fc.constantFrom('L', 'I', 'N', 'C1', 'Y7', 'J1', 'B', 'U');
  const given = fc.array(fc.array(codes, { minLength: open.length, maxLength: open.length }), {
    minLength: 6,
    maxLength: 6,
  });

  const longRows = (marks: string[][]) =>
    marks.flatMap((row, pupil) =>
      open.map(({ on, session }, index) => `${ROLL[pupil]?.upn ?? ''},,,,,${on},${session},${row[index] ?? ''}`),
    );

  const expected = (marks: string[][]) =>
    marks.flatMap((row, pupil) =>
      open.map(({ on, session }, index) => `p${pupil + 1} ${on} ${session} ${row[index] ?? ''}`),
    );

  test('come through the long shape as they were', () => {
    fc.assert(
      fc.property(given, (marks) => {
        expect(marksAfter(checkRows(longRows(marks)))).toEqual(expected(marks));
      }),
      { numRuns: 20 },
    );
  });

  test('but for one cell, whatever stands in it, which loses no row but its own', () => {
    const rows = longRows(Array.from({ length: 6 }, () => open.map(() => 'I')));
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '","', '\u0000', '\u0007', '\n', '\r\n"', '"x\ny', 'a,b,c,d,e,f,g,h'),
    );
    fc.assert(
      fc.property(fc.nat(rows.length - 1), fc.nat(7), junk, (line, column, value) => {
        const cells = (rows[line] ?? '').split(',');
        cells[column] = value;
        const plan = checkRows(rows.with(line, cells.join(',')));
        const kept = new Set(marksAfter(plan));
        const others = rows.filter((_, index) => index !== line).map((row) => row.split(','));
        const lost = others.filter(([upn, , , , , on, session]) => {
          const pupil = ROLL.find((known) => known.upn === upn)?.pupilId ?? '';
          return !kept.has(`${pupil} ${on ?? ''} ${session ?? ''} I`);
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

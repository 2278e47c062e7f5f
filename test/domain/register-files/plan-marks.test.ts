import { describe, expect, test } from '@jest/globals';
import { encodeMarks } from '../../../src/domain/marks.ts';
import type { SchoolRecords } from '../../../src/domain/register-files/school-records.ts';
import { ALL, checkRows, rowOf } from '../../support/long-register.ts';
import { marksAfter, RECORDS, ROLL } from '../../support/small-school.ts';

describe('against what is stored', () => {
  const stored = encodeMarks(2026, [
    { on: '2026-09-07', session: 'AM', code: 'N' },
    { on: '2026-09-08', session: 'AM', code: '/' },
  ]);
  const records: SchoolRecords = { ...RECORDS, existing: (pupilId) => (pupilId === 'p1' ? stored : undefined) };

  test('only marks that differ are changes, and the old ones are kept beside the new', () => {
    const plan = checkRows([rowOf(1, 'I'), 'F999100026011,,,,,08/09/2026,AM,/', ...ALL.slice(1)], records);
    expect(plan).toMatchObject({ changeCount: 6, unchangedCount: 1 });
    const [year] = plan.years;
    expect(year).toMatchObject({ pupilId: 'p1', schoolYear: 2026, before: stored });
    expect(year?.changedAt.map((index) => [year.before[index], year.after[index]])).toEqual([[20, 13]]);
  });

  test('a blank takes no mark away', () => {
    const plan = checkRows(
      ROLL.map(({ upn }, index) => `${upn ?? ''},,,,,07/09/2026,AM,${index === 0 ? '-' : '/'}`),
      records,
    );
    expect(plan.years.map(({ pupilId }) => pupilId)).not.toContain('p1');
    expect(plan.notes).toMatchObject([
      { code: 'blank-marks', count: 1, message: '1 row had no mark and changed nothing.' },
    ]);
  });

  test('the same file again changes nothing', () => {
    const first = checkRows(ALL);
    const after = new Map(first.years.map((year) => [year.pupilId, year.after]));
    const again = checkRows(ALL, { ...RECORDS, existing: (pupilId) => after.get(pupilId) });
    expect(again).toMatchObject({ changeCount: 0, unchangedCount: 6, years: [] });
  });

  test('what is stored is never written to', () => {
    const copy = Uint8Array.from(stored);
    checkRows([rowOf(1, 'I'), ...ALL.slice(1)], records);
    expect(stored).toEqual(copy);
  });
});

describe('rows that repeat', () => {
  test('alike count once', () => {
    const plan = checkRows([...ALL, rowOf(1)]);
    expect(plan).toMatchObject({ changeCount: 6, refusedRowCount: 0 });
    expect(plan.notes).toMatchObject([{ code: 'repeated-marks', count: 1 }]);
  });

  test('differently are all refused, each naming the others, however the pupil is named', () => {
    const plan = checkRows([...ALL, ',4001,,,,07/09/2026,AM,I', 'F999100026011,,,,,07/09/2026,AM,L']);
    expect(plan.refusals.listed.map(({ line, value, reason }) => [line, value, reason])).toEqual([
      [2, '/', 'disagrees'],
      [8, 'I', 'disagrees'],
      [9, 'L', 'disagrees'],
    ]);
    expect(plan.refusals.listed[0]?.message).toContain('Lines 2, 8 and 9 give different marks');
    expect(plan).toMatchObject({ changeCount: 5, refusedRowCount: 3 });
    expect(plan.years.map(({ pupilId }) => pupilId)).not.toContain('p1');
  });

  test('a blank beside a mark is no disagreement', () => {
    expect(checkRows([...ALL, 'F999100026011,,,,,07/09/2026,AM,-'])).toMatchObject({
      changeCount: 6,
      refusedRowCount: 0,
    });
  });
});

test('a slash of the other session is read for its own and noted', () => {
  const plan = checkRows(ALL.map((row) => row.replace('AM,/', 'PM,/')));
  expect(marksAfter(plan)[0]).toBe('p1 2026-09-07 PM \\');
  expect(plan.notes).toMatchObject([{ code: 'slash-mended', count: 6 }]);
});

test('codes that only say that there was no session are passed over where there was none', () => {
  const quiet = ['#', 'Y4', 'Z'].map((code) => `F999100026011,,,,,12/11/2026,AM,${code}`);
  const plan = checkRows([...ALL, ...quiet, 'F999100026011,,,,,08/09/2026,AM,#']);
  expect(plan.notes).toMatchObject([{ code: 'no-session-marks', count: 3 }]);
  expect(marksAfter(plan)).toContain('p1 2026-09-08 AM #');
});

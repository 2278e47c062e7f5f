import { beforeEach, describe, expect, test } from '@jest/globals';
import { createRegisterPlanner } from '../../src/adapters/mis/csv/create-register-planner.ts';
import { readLadder } from '../../src/operations/first-day/read-ladder.ts';
import { takeInRegisterFile } from '../../src/operations/take-in-register-file.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { bytesOf } from '../support/small-school.ts';
import { testDatabase } from '../support/test-database.ts';

describe.each(DATABASE_KINDS)('what a roll file says of pupils besides the roll, on %s', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
  });

  const planRegisterFile = createRegisterPlanner();
  /** A roll of the whole small school with one more column or two. */
  const take = (headers: string, cells: readonly string[], confirmed = false) => {
    const rows = known.pupils.map(({ upn, yearGroup, form }, index) =>
      [upn, yearGroup, form, cells[index] ?? ''].join(','),
    );
    const bytes = bytesOf([`UPN,Year,Reg,${headers}`, ...rows].join('\r\n'));
    const given = { name: 'roll.csv', bytes, givenBy: 'test', isFresh: true, confirmed };
    return takeInRegisterFile({ database: opened.database, clock: () => at('08:00'), planRegisterFile })(
      known.school,
      given,
    );
  };
  const attributes = async () => {
    const stored = await opened.database.records.ladder.attributes(known.school.schoolId);
    return known.pupils.map(({ pupilId }) => [...(stored.get(pupilId) ?? [])].sort().join(' '));
  };

  test('is known from then on, and puts a pupil first on the ladder; the report counts and names nobody', async () => {
    const { verdict, report } = await take('SEN Status,In Care', ['K,No', ',Yes', 'N,', 'E,', 'maybe,Yes', ',']);
    expect(verdict).toBe('applied');
    expect(await attributes()).toEqual([
      'special-educational-needs',
      'looked-after',
      '',
      'special-educational-needs',
      'looked-after',
      '',
    ]);
    expect(report.refused).toMatchObject([
      { line: 6, column: 'SEN Status', value: 'maybe', reason: 'unknown-yes-or-no' },
    ]);
    expect(report.notes).toContainEqual({
      code: 'attributes-changed',
      count: 4,
      message: 'What is known of 4 pupils besides the roll (SEN, social worker and so on) was changed.',
    });
    await known.mark('/');
    await known.mark('N', [3, 2]);
    const read = readLadder({ database: opened.database, clock: () => at('09:05') });
    const { rows } = await read(known.school, person('safeguarding-lead'));
    expect(rows.map(({ reasons }) => reasons)).toEqual([['looked after'], []]);
  });

  test('stays where a later file has no such column, goes where it says no, and the same file changes nothing', async () => {
    await take('SEN Status,In Care', ['K,Yes', 'K,Yes', ',', ',', ',', ',']);
    await take('Young Carer', ['Y', 'N', '', '', '', '']);
    expect((await attributes()).slice(0, 2)).toEqual([
      'looked-after special-educational-needs young-carer',
      'looked-after special-educational-needs',
    ]);
    await take('In Care', ['Yes', 'No', '', '', '', '']);
    const after = await attributes();
    expect(after[1]).toBe('special-educational-needs');
    const { report } = await take('In Care', ['Yes', 'No', '', '', '', '']);
    expect(report.notes.map(({ code }) => code)).not.toContain('attributes-changed');
    expect(await attributes()).toEqual(after);
  });

  test('a file that would take something from most who have it is held, until a person confirms it', async () => {
    await take('CLA', ['Y', 'Y', 'Y', '', '', '']);
    const before = await attributes();
    const { verdict, report } = await take('CLA', []);
    expect(verdict).toBe('held');
    expect(report.reasons).toMatchObject([{ code: 'takes-what-is-known' }]);
    expect(await attributes()).toEqual(before);
    expect((await take('CLA', [], true)).verdict).toBe('applied');
    expect(await attributes()).toEqual(['', '', '', '', '', '']);
  });
});

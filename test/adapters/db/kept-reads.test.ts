import { beforeEach, describe, expect, test } from '@jest/globals';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

describe.each(DATABASE_KINDS)('marks and pupils that are asked for again and again, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
    await known.mark('/');
  });

  const marks = () => opened.database.records.marks.ofYear(known.school.schoolId, 2026);
  const pupils = () => opened.database.records.pupils.all(known.school.schoolId);
  const rename = (surname: string) => ({ ...known.pupil(1), surname });

  test('are the same objects until somebody changes one of them', async () => {
    const [years, roll] = [await marks(), await pupils()];
    expect([(await marks()) === years, (await pupils()) === roll]).toEqual([true, true]);
    await known.mark('N', [2]);
    expect([(await marks()) === years, (await pupils()) === roll]).toEqual([false, true]);
    await opened.database.records.pupils.save(known.school.schoolId, [rename('Other')], at('09:00'));
    expect((await pupils()).map(({ surname }) => surname)).toContain('Other');
  });

  test('of one school are not those of another, nor of another year', async () => {
    const other = await schoolInRecords(opened.database);
    await other.mark('N', [1]);
    const { schoolId } = other.school;
    const [years, roll] = [await marks(), await pupils()];
    expect(await opened.database.records.marks.ofYear(schoolId, 2026)).toHaveLength(1);
    expect(await opened.database.records.marks.ofYear(schoolId, 2025)).toEqual([]);
    expect((await opened.database.records.pupils.all(schoolId)).every((pupil) => !roll.includes(pupil))).toBe(true);
    expect([(await marks()) === years, (await pupils()) === roll]).toEqual([true, true]);
  });

  test('in a transaction are as it left them, and what was rolled back was never there', async () => {
    const { schoolId } = known.school;
    const names = async () => (await pupils()).map(({ surname }) => surname);
    const before = await names();
    const given = opened.database.inTransaction(async (records) => {
      for (const surname of ['First', 'Second']) {
        await records.pupils.save(schoolId, [rename(surname)], at('09:00'));
        expect((await records.pupils.all(schoolId)).map((pupil) => pupil.surname)).toContain(surname);
      }
      throw new Error('Rolled back.');
    });
    await expect(given).rejects.toThrow('Rolled back.');
    expect(await names()).toEqual(before);
  });

  test('of a pupil whose records are deleted are gone', async () => {
    await marks();
    const all = await pupils();
    await opened.opened.db.deleteFrom('pupil').where('pupil_id', '=', known.pupil(1).pupilId).execute();
    expect(await pupils()).toHaveLength(all.length - 1);
    expect((await marks()).map(({ pupilId }) => pupilId)).not.toContain(known.pupil(1).pupilId);
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { readAbsentLists } from '../../src/operations/read-absent-lists.ts';
import { loadAbsentListView } from '../../src/operations/cards/load-absent-list.ts';
import { at, MORNING, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { CALENDAR } from '../support/small-school.ts';
import { testDatabase } from '../support/test-database.ts';

const OFFICER = person('attendance-officer');

describe('reading the absent lists of now', () => {
  const opened = testDatabase('embedded');
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { yearGroups: [8, 9] });
    const inYear8 = { ...known.pupil(1), yearGroup: 8, form: '8A' };
    await opened.database.records.pupils.save(known.school.schoolId, [inYear8], at('08:00'));
    await known.mark('/');
    await known.mark('N', [1, 2, 6]);
  });

  const read = (by = OFFICER, time = '09:00', yearGroup: number | null = null, on?: string) =>
    readAbsentLists({ database: opened.database, clock: () => at(time, on) })(known.school, by, yearGroup);
  const listed = async (...asked: Parameters<typeof read>) =>
    (await read(...asked))?.years.map(({ yearGroup, pupils }) => ({
      yearGroup,
      names: pupils.map(({ name }) => name),
    }));

  test('gives every year group, whole, to whoever sees the school', async () => {
    expect(await listed()).toEqual([
      { yearGroup: 8, names: ['Tamsin Brindle'] },
      { yearGroup: 9, names: ['Osei Fairweather', 'Rowan Quill'] },
    ]);
    expect(await read()).toMatchObject({ on: '2026-11-23', session: 'AM', readAt: at('08:44') });
  });

  test('gives one year group where one is asked for', async () => {
    expect(await listed(OFFICER, '09:00', 8)).toEqual([{ yearGroup: 8, names: ['Tamsin Brindle'] }]);
    expect(await listed(OFFICER, '09:00', 11)).toEqual([]);
  });

  test('gives people their own pupils alone, and year groups in which they have any', async () => {
    expect(await listed(person('tutor', { forms: ['9B'] }))).toEqual([{ yearGroup: 9, names: ['Rowan Quill'] }]);
    expect(await listed(person('head-of-year', { yearGroups: [8] }))).toEqual([
      { yearGroup: 8, names: ['Tamsin Brindle'] },
    ]);
    expect(await listed(person('administrator'))).toEqual([]);
  });

  test('shows a tutor their register that is missing, and nobody else’s', async () => {
    const { pupils, marks } = opened.database.records;
    const sick = { ...known.pupil(5), form: '9C' };
    await pupils.save(known.school.schoolId, [sick], at('08:00'));
    await marks.save([{ pupilId: sick.pupilId, schoolYear: 2026, marks: new Uint8Array(732) }]);
    const missing = async (form: string) =>
      (await read(person('tutor', { forms: [form] })))?.years.map(({ missingRegisters }) => missingRegisters);
    expect(await missing('9C')).toEqual([['9C']]);
    expect(await missing('9B')).toEqual([[]]);
  });

  describe('when groups are kept away that day', () => {
    const keepAway = (groups: readonly string[]) => {
      const closures = [{ on: MORNING.on, session: null, groups }];
      known = { ...known, school: { ...known.school, calendars: [{ ...CALENDAR, closures }] } };
    };

    test('lists none of their pupils', async () => {
      keepAway(['9B']);
      expect(await listed()).toEqual([
        { yearGroup: 8, names: ['Tamsin Brindle'] },
        { yearGroup: 9, names: ['Osei Fairweather'] },
      ]);
    });

    test('misses no register of theirs', async () => {
      const { pupils, marks } = opened.database.records;
      const away = { ...known.pupil(6), form: '9C' };
      await pupils.save(known.school.schoolId, [away], at('08:00'));
      await marks.save([{ pupilId: away.pupilId, schoolYear: 2026, marks: new Uint8Array(732) }]);
      const missing = async () => (await read())?.years.map(({ missingRegisters }) => missingRegisters);
      expect(await missing()).toEqual([[], ['9C']]);
      keepAway(['9C']);
      expect(await missing()).toEqual([[], []]);
    });

    test('gives no list of a year group that is kept away as a whole', async () => {
      keepAway(['Year 9']);
      expect(await listed()).toEqual([{ yearGroup: 8, names: ['Tamsin Brindle'] }]);
    });

    test('leaves a card that is out, with nobody on it', async () => {
      keepAway(['Year 9']);
      const card = { ...MORNING, yearGroup: 9 };
      const view = await loadAbsentListView(opened.database.records, known.school, card, false);
      expect(view).toMatchObject({ yearGroup: 9, pupils: [], arrived: [], missingRegisters: [] });
    });
  });

  test('goes over to the afternoon when its register opens', async () => {
    expect(await read(OFFICER, '13:09')).toMatchObject({ session: 'AM' });
    expect(await read(OFFICER, '13:10')).toMatchObject({ session: 'PM', readAt: null });
  });

  test('leaves out a year without pupils until a register has come: nobody has said that all are in', async () => {
    const school = { ...known.school, yearGroups: [7, 8, 9] };
    const years = async (time: string) => {
      const read = readAbsentLists({ database: opened.database, clock: () => at(time) });
      return (await read(school, OFFICER, null))?.years.map(({ yearGroup }) => yearGroup);
    };
    expect(await years('13:10')).toEqual([8, 9]);
    expect(await years('09:00')).toEqual([7, 8, 9]);
  });

  test.each([
    ['before school', '08:29', '2026-11-23'],
    ['at the weekend', '10:00', '2026-11-21'],
    ['in half term', '10:00', '2026-10-27'],
    ['on an INSET day', '10:00', '2026-09-01'],
  ])('gives none %s', async (_when, time, on) => {
    expect(await read(OFFICER, time, null, on)).toBeNull();
  });
});

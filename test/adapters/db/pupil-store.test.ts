import { describe, expect, test } from '@jest/globals';
import { HALF_DAYS_IN_A_YEAR, halfDayIndex } from '../../../src/domain/calendar/school-session.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { ROLL } from '../../support/small-school.ts';
import { testDatabase } from '../../support/test-database.ts';

const now = new Date('2026-11-23T08:45:00Z');

const [FIRST] = ROLL;
if (FIRST === undefined) throw new Error('The roll is empty.');

describe.each(DATABASE_KINDS)('the pupils in the %s database', (kind) => {
  const opened = testDatabase(kind);

  test('exchange their numbers in one save, and never share one', async () => {
    const { database } = opened;
    const misIds = async () => {
      const pupils = await database.records.pupils.all('numbers');
      return ['p1', 'p2'].map((id) => pupils.find(({ pupilId }) => pupilId === id)?.misId);
    };
    const numbered = (...numbers: readonly string[]) =>
      ROLL.slice(0, 2).map((pupil, index) => ({ ...pupil, misId: numbers[index] ?? null }));
    const save = (...numbers: readonly string[]) =>
      database.inTransaction((records) => records.pupils.save('numbers', numbered(...numbers), now));
    await save('1', '2');
    await save('2', '1');
    expect(await misIds()).toEqual(['2', '1']);
    await expect(save('1', '1')).rejects.toThrow('unique');
    expect(await misIds()).toEqual(['2', '1']);
  });

  test('of some year groups are read with their marks of one session, and nobody else', async () => {
    const { pupils, marks } = opened.database.records;
    const named = (pupilId: string, yearGroup: number) => ({ ...FIRST, pupilId, yearGroup, upn: null, misId: null });
    await pupils.save('some', [named('seven', 7), named('eight', 8), named('unmarked', 8), named('nine', 9)], now);
    await pupils.save('other', [named('elsewhere', 8)], now);
    const afternoon = { on: '2026-11-23', session: 'PM' } as const;
    const bytes = new Uint8Array(HALF_DAYS_IN_A_YEAR).fill(1);
    bytes[halfDayIndex(afternoon)] = 255;
    const ids = ['seven', 'eight', 'nine', 'elsewhere'];
    await marks.save(ids.map((pupilId) => ({ pupilId, schoolYear: 2026, marks: bytes })));
    const found = await pupils.ofYears('some', [8, 9]);
    expect(found.map(({ pupilId }) => pupilId).sort()).toEqual(['eight', 'nine', 'unmarked']);
    expect(await pupils.ofYears('some', [])).toEqual([]);
    expect(await marks.ofSession('some', afternoon, [8, 9])).toEqual(
      new Map([
        ['eight', 255],
        ['nine', 255],
      ]),
    );
    expect((await marks.ofSession('some', { ...afternoon, session: 'AM' }, [8])).get('eight')).toBe(1);
    expect((await marks.ofSession('some', { ...afternoon, on: '2025-11-24' }, [8])).size).toBe(0);
    expect((await marks.ofSession('some', afternoon, [])).size).toBe(0);
  });
});

import { describe, expect, test } from '@jest/globals';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { ROLL } from '../../support/small-school.ts';
import { testDatabase } from '../../support/test-database.ts';

const now = new Date('2026-11-23T08:45:00Z');

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
});

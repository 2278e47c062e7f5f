import { expect, test } from '@jest/globals';
import { LIST_NAMES } from '../../src/domain/lists/list-definitions.ts';
import { followLists } from '../../src/operations/follow-lists.ts';
import { schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const opened = testDatabase('embedded');

test('a list that cannot be read keeps no other from being read, and is told once each way', async () => {
  const { school } = await schoolInRecords(opened.database);
  const read: string[] = [];
  const told: string[] = [];
  let broken: string | null = 'first/contacts';
  const tell = (facts: object, words: string) =>
    void told.push(`${words}: ${JSON.stringify({ ...facts, err: undefined })}`);
  const follow = followLists({
    schools: ['first', 'second'].map((schoolId) => ({ ...school, schoolId })),
    log: { info: tell, warn: tell },
    readList: (schoolId, list) => {
      if (`${schoolId}/${list}` === broken) return Promise.reject(new Error('list-missing'));
      read.push(`${schoolId}/${list}`);
      return Promise.resolve();
    },
  });
  await follow();
  await follow();
  expect(read).toHaveLength(2 * (2 * LIST_NAMES.length - 1));
  broken = null;
  await follow();
  await follow();
  expect(told).toEqual([
    'A list could not be read: {"schoolId":"first","list":"contacts"}',
    'The list can be read again: {"schoolId":"first","list":"contacts"}',
  ]);
});

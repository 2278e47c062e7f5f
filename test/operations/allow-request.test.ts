import { describe, expect, test } from '@jest/globals';
import { REQUEST_LIMITS } from '../../src/domain/request-limits.ts';
import { allowRequest } from '../../src/operations/allow-request.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { testDatabase } from '../support/test-database.ts';

const START = new Date('2026-11-25T08:45:00.000Z').getTime();

describe.each(DATABASE_KINDS)('requests counted in the %s database', (kind) => {
  const opened = testDatabase(kind);
  let nowMs = START;
  const logged: object[] = [];
  const log = { info: () => undefined, warn: (facts: object) => logged.push(facts), error: () => undefined };
  const replica = () => allowRequest({ database: opened.database, machineClock: () => new Date(nowMs), log });

  test('two replicas at once let one person’s limit through and not one more, and another person is not held up', async () => {
    const { requests } = REQUEST_LIMITS.change;
    const [one, two] = [replica(), replica()];
    const answers = await Promise.all(
      Array.from({ length: requests + 10 }, (_, index) => (index % 2 === 0 ? one : two)('ada', 'change')),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(requests);
    expect(new Set(answers)).toEqual(new Set([null, 60]));
    expect(await one('ada', 'look')).toBeNull();
    expect(await one('ben', 'change')).toBeNull();
    expect(logged).toEqual([{ personId: 'ada', kind: 'change' }]);
    nowMs = START + 59_999;
    expect(await two('ada', 'change')).toBe(1);
    nowMs = START + 60_000;
    expect(await two('ada', 'change')).toBeNull();
  });
});

test('a database that cannot count stops nobody', async () => {
  const requests = { count: () => Promise.reject(new Error('away')) };
  const database = { records: { requests } } as never;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  expect(await allowRequest({ database, machineClock: () => new Date(START), log })('ada', 'look')).toBeNull();
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { attackStage, type AttackStage } from '../support/attack-stage.ts';
import { testDatabase } from '../support/test-database.ts';
import { ATTACKS } from './attacks.ts';

const RISKS = [...new Set(ATTACKS.map(({ risk }) => risk))];

const opened = testDatabase('embedded');
let stage: AttackStage;
beforeAll(async () => {
  // The SDK writes each refused sender to the console as well.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  stage = await attackStage(opened);
});
afterAll(async () => {
  await stage.stop();
  jest.restoreAllMocks();
});

test('each of the ten risks has been tried', () => {
  const numbers = RISKS.map((risk) => /^API\d+/.exec(risk)?.[0]);
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => `API${index + 1}`));
});

describe.each(RISKS)('%s', (risk) => {
  const some = ATTACKS.filter((attack) => attack.risk === risk);
  test.each(some.map((attack) => [attack.tried, attack.expected, attack] as const))(
    '%s → %s',
    async (_tried, expected, attack) => {
      expect(await attack.run(stage)).toBe(expected);
    },
  );
});

describe('after all of it', () => {
  test('no pupil is named in a log line, an error’s body or a waiting job', async () => {
    const { rows } = await sql<{ held: string }>`select data::text as held from pgboss.job`.execute(opened.opened.db);
    const jobs = rows.map(({ held }) => held);
    // Something was said in each, or the search would prove nothing.
    expect([stage.said.length > 0, stage.errors.length > 10]).toEqual([true, true]);
    const all = [...stage.said, ...stage.errors, ...jobs].join('\n').toLowerCase();
    const named = [...stage.known.pupils, ...stage.other.pupils].flatMap(({ surname, forename, upn }) =>
      [surname, forename, upn ?? surname].filter((name) => all.includes(name.toLowerCase())),
    );
    expect(named).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { provisionLists } from '../support/provision-lists.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser, wordsOn } from '../support/teams-user.ts';
import { tenantControl } from '../support/tenant-control.ts';

/** The same app on the other form of its database: a PostgreSQL server, as a school with several replicas has it. */
describe('a morning on a database server', () => {
  let server: PostgresServer;
  let morning: Morning;

  beforeAll(async () => {
    server = await startPostgresServer();
    const DATABASE_URL = await server.createDatabase('every_session');
    morning = await startMorning({ today: '2026-11-23', earlierMarks: false, environment: { DATABASE_URL } });
    await provisionLists(morning);
  }, 120_000);
  afterAll(async () => {
    await morning[Symbol.asyncDispose]();
    await server.stop();
  });

  test('the lists go out once, stay once over a kill, and follow the registers', async () => {
    const control = tenantControl(morning.tenant.url);
    const officer = teamsUser(morning.tenant.url, morning.school.people[0]?.personId ?? '');
    const cards = async () => {
      const years = morning.school.school.yearGroups.map((year) => officer.channel(`Year ${year}`));
      return (await Promise.all(years)).map((shown) => shown.map(wordsOn));
    };
    await morning.startApp();
    await control.install();
    await eventually(
      async () => (await cards()).every((words) => words.length === 1),
      () => `not every channel has its card; the app said:\n${morning.said()}`,
    );
    await morning.killApp();
    await morning.startApp();
    await control.moveClock('next-register');
    await eventually(
      async () => (await cards()).every((words) => words.join().includes('08:55')),
      () => `not every card is as of 08:55; the app said:\n${morning.said()}`,
    );
    expect((await cards()).map((words) => words.length)).toEqual([1, 1, 1, 1, 1]);
  }, 120_000);
});

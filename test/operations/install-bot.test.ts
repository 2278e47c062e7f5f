import { afterEach, describe, expect, test } from '@jest/globals';
import { channelsByYear } from '../../src/domain/channels-by-year.ts';
import { installBot } from '../../src/operations/install-bot.ts';
import { SCHOOL } from '../support/quarry-lane.ts';
import { testDatabase } from '../support/test-database.ts';

describe('when the bot is added to a Team', () => {
  const INSTALLATION = { teamId: SCHOOL.teamId, serviceUrl: 'https://teams.example.com/', tenantId: 'tenant-1' };
  const CHANNELS = [
    { channelId: '19:general', name: 'General' },
    { channelId: '19:eight', name: 'Year 8' },
    { channelId: '19:nine', name: 'Year 9 staff' },
  ];
  const opened = testDatabase('embedded');
  afterEach(async () => {
    await opened.boss.deleteQueuedJobs('decide-absent-lists');
    await opened.database.records.places.remove(SCHOOL.teamId, new Date(0));
  });

  async function install(at: string, channels: typeof CHANNELS = CHANNELS, installation = INSTALLATION) {
    const { database, boss } = opened;
    const asked: string[] = [];
    const directory = {
      channelsOf: (serviceUrl: string, teamId: string) => {
        asked.push(`${serviceUrl} ${teamId}`);
        return Promise.resolve(channels);
      },
    };
    const warned: object[] = [];
    const log = { info: () => undefined, warn: (facts: object) => void warned.push(facts), error: () => undefined };
    await installBot({ database, clock: () => new Date(at), directory, schools: [SCHOOL], log })(installation);
    const jobs = await boss.fetch('decide-absent-lists', { batchSize: 9 });
    return { asked, warned, jobs: jobs.map(({ data }) => data), places: database.records.places };
  }

  test('it knows where Teams answers and whose channel is whose', async () => {
    const { asked, places } = await install('2026-11-23T07:00:00Z');
    expect(asked).toEqual([`https://teams.example.com/ ${SCHOOL.teamId}`]);
    expect(await places.installation(SCHOOL.teamId)).toEqual(INSTALLATION);
    expect((await places.channels(SCHOOL.schoolId)).toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { channelId: '19:general', teamId: SCHOOL.teamId, name: 'General', yearGroup: null },
      { channelId: '19:eight', teamId: SCHOOL.teamId, name: 'Year 8', yearGroup: 8 },
      { channelId: '19:nine', teamId: SCHOOL.teamId, name: 'Year 9 staff', yearGroup: 9 },
    ]);
  });

  test.each([
    ['before school', '2026-11-23T08:29:00Z', []],
    ['in the morning', '2026-11-23T09:00:00Z', [{ schoolId: SCHOOL.schoolId, on: '2026-11-23', session: 'AM' }]],
    ['in the afternoon', '2026-11-23T14:00:00Z', [{ schoolId: SCHOOL.schoolId, on: '2026-11-23', session: 'PM' }]],
    ['on a Saturday', '2026-11-28T10:00:00Z', []],
  ])('%s it has the lists decided that were ready before: %s', async (_when, at, jobs) => {
    expect((await install(at)).jobs).toEqual(jobs);
  });

  test('it leaves a Team alone that is no school’s', async () => {
    const strange = { ...INSTALLATION, teamId: '19:strange@thread.tacv2' };
    const { asked, warned, jobs, places } = await install('2026-11-23T09:00:00Z', CHANNELS, strange);
    expect([asked, jobs, await places.installation(strange.teamId)]).toEqual([[], [], null]);
    expect(warned).toEqual([{ teamId: strange.teamId }]);
  });

  test.each([
    [['Year 9', 'Year 9 parents'], ['Year 9']],
    [['Year 9 staff', 'Year 9 trip'], []],
    [['Year 9 staff'], ['Year 9 staff']],
    [['Year 9', 'Y9'], []],
  ])('of %j, the channels that get Year 9’s list are %j: one, or none while it is in doubt', (names, chosen) => {
    const channels = names.map((name) => ({ channelId: `19:${name}`, name }));
    const got = channelsByYear(channels, [8, 9]).filter(({ yearGroup }) => yearGroup !== null);
    expect(got.map(({ name }) => name)).toEqual(chosen);
  });

  test('again, it follows a channel’s new name', async () => {
    await install('2026-11-23T07:00:00Z');
    const renamed = CHANNELS.map((channel) => (channel.name === 'Year 8' ? { ...channel, name: 'Old year' } : channel));
    const { places } = await install('2026-11-23T07:05:00Z', renamed);
    const [channel] = (await places.channels(SCHOOL.schoolId)).filter(({ channelId }) => channelId === '19:eight');
    // A list does not fall silent because somebody gave its channel a name of another kind.
    expect(channel).toMatchObject({ name: 'Old year', yearGroup: 8 });
  });
});

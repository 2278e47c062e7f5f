import { beforeEach, describe, expect, test } from '@jest/globals';
import { followChannels } from '../../src/operations/follow-channels.ts';
import { mapChannel } from '../../src/operations/map-channel.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, channelOf, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const CHAMPION = person('attendance-champion');

describe.each(DATABASE_KINDS)('channels of the team (%s)', (kind) => {
  const opened = testDatabase(kind);
  let inRecords: SchoolInRecords;
  beforeEach(async () => {
    inRecords = await schoolInRecords(opened.database);
  });

  const nineId = () => channelOf(inRecords.school, 9);
  const shown = async () => {
    const channels = await opened.database.records.places.channels(inRecords.school.schoolId);
    return Object.fromEntries(channels.map(({ name, yearGroup }) => [name, yearGroup]));
  };
  const follow = async (...listed: readonly { channelId: string; name: string }[]) => {
    const { school } = inRecords;
    const directory = { channelsOf: () => Promise.resolve(listed) };
    const installation = { teamId: school.teamId, serviceUrl: 'http://127.0.0.1/teams/', tenantId: 'tenant' };
    await followChannels({ database: opened.database, clock: () => at('09:00'), directory })(school, installation);
  };
  const say = (channelId: string, words: string, by = CHAMPION, teamId = inRecords.school.teamId) =>
    mapChannel({ database: opened.database, clock: () => at('09:00') })(
      { school: inRecords.school, person: by },
      { teamId, channelId, words },
    );

  test('a renamed channel keeps its year group', async () => {
    await follow({ channelId: nineId(), name: 'The nines' });
    expect(await shown()).toEqual({ 'The nines': 9 });
  });

  test('a deleted channel is used no more, and restored it is what it was', async () => {
    await follow();
    expect(await shown()).toEqual({});
    await follow({ channelId: nineId(), name: 'The nines' });
    expect(await shown()).toEqual({ 'The nines': 9 });
  });

  test('a person says in the channel whose it is, and names no longer count', async () => {
    const office = { channelId: `${nineId()}-office`, name: 'Office' };
    await follow({ channelId: nineId(), name: 'Year 9' }, office);
    expect(await say(office.channelId, 'year 9')).toBe(
      'This is Year 9’s channel from now on. Year 9 is no year group’s any more.',
    );
    expect(await shown()).toEqual({ 'Year 9': null, Office: 9 });
    await follow({ channelId: nineId(), name: 'Year 9' }, office);
    expect(await shown()).toEqual({ 'Year 9': null, Office: 9 });
    const rows = await opened.opened.db.selectFrom('audit').selectAll().where('verb', '=', 'channel.map').execute();
    expect(rows.map(({ subject }) => subject)).toContain(`channel ${office.channelId}`);
    expect(await say(office.channelId, 'no year group')).toContain('no list here');
    expect(await shown()).toEqual({ 'Year 9': null, Office: null });
  });

  test.each(['attendance-officer', 'tutor', 'senior-leader'] as const)('is not for a %s to say', async (role) => {
    expect(await say(nineId(), 'no year group', person(role))).toContain('administrator');
    expect(await shown()).toEqual({ 'Year 9': 9 });
  });

  test.each([['year 8'], ['the best year'], ['year 8 and 9']])('"%s" changes nothing and says how', async (words) => {
    expect(await say(nineId(), words)).toContain('Say it as "this is year 9"');
    expect(await shown()).toEqual({ 'Year 9': 9 });
  });

  test('a channel of another Team, or one that is not known, is told so', async () => {
    expect(await say(nineId(), 'year 9', CHAMPION, '19:other')).toContain('settings');
    expect(await say('19:never', 'year 9')).toContain('do not know this channel');
  });
});

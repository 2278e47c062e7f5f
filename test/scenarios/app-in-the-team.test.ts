import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { provisionLists } from '../support/provision-lists.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser, wordsOn, type TeamsUser } from '../support/teams-user.ts';
import { tenantControl } from '../support/tenant-control.ts';

/** The app is added, its Team and its people change round it, it is removed and comes back: with the real events. */
describe('the app in the Team', () => {
  let morning: Morning;
  let control: ReturnType<typeof tenantControl>;
  let officer: TeamsUser;
  let officerId: string;

  beforeAll(async () => {
    morning = await startMorning({ today: '2026-11-23', earlierMarks: false });
    await provisionLists(morning);
    control = tenantControl(morning.tenant.url);
    officerId = morning.school.people[0]?.personId ?? '';
    officer = teamsUser(morning.tenant.url, officerId);
    await morning.startApp();
    await control.install();
  }, 90_000);
  afterAll(async () => {
    await morning[Symbol.asyncDispose]();
  });

  const cardsIn = async (channel: string) => (await officer.channel(channel)).map(wordsOn);
  const shows = async (channel: string, isSo: (cards: readonly string[]) => boolean, what: string) => {
    let seen: readonly string[] = [];
    await eventually(
      async () => {
        seen = await cardsIn(channel);
        return isSo(seen);
      },
      () => `${channel}: ${what}, but ${JSON.stringify(seen)}; the app said:\n${morning.said()}`,
      // The registers of 1,200 pupils are read first, on whatever computer this is.
      90_000,
    );
  };
  const oneList = (cards: readonly string[]) =>
    cards.filter((words) => words.includes('Not in this morning')).length === 1;

  test('it welcomes the Team and each person, and posts its lists', async () => {
    await shows('General', ([words]) => words?.includes('Year 9: Year 9') === true, 'no welcome');
    expect(await cardsIn('General')).toHaveLength(1);
    await eventually(
      async () => (await officer.chat()).some((message) => wordsOn(message).includes('Welcome to Every Session')),
      () => 'no welcome in the chat',
    );
    await shows('Year 9', oneList, 'no list');
  }, 200_000);

  test('a channel that is renamed goes on being edited', async () => {
    await control.team({ event: 'channelRenamed', channelId: await officer.channelId('Year 9'), name: 'The nines' });
    await control.moveClock('next-register');
    await shows('The nines', ([words]) => words?.includes('08:55') === true, 'not edited');
    expect(await cardsIn('The nines')).toHaveLength(1);
  }, 120_000);

  test('a deleted channel gets nothing, and restored is brought up to date', async () => {
    const channelId = await officer.channelId('Year 8');
    await control.team({ event: 'channelDeleted', channelId });
    await control.moveClock('next-register');
    await shows(
      'Year 10',
      ([words]) => words?.includes('09:10') === true || words?.includes('09:05') === true,
      'not edited',
    );
    await control.team({ event: 'channelRestored', channelId });
    await shows('Year 8', oneList, 'no list after it was restored');
    await shows('Year 8', ([words]) => words?.includes('08:55') === false, 'not brought up to date');
  }, 120_000);

  test('a new channel takes a year group when somebody says so there', async () => {
    const { channelId } = await control.team({ event: 'channelCreated', name: 'Corridor' });
    await eventually(
      async () => (await officer.channelId('Corridor')) === channelId,
      () => 'no such channel',
    );
    const champion = morning.school.people.find(({ roles }) => roles.includes('attendance-champion'));
    const said = teamsUser(morning.tenant.url, champion?.personId ?? '');
    await said.say('Corridor', 'this is year 11');
    await shows('Corridor', (cards) => cards.some((words) => words.includes('Year 11')), 'no list of Year 11');
  }, 120_000);

  test('names of the Team and members who come and go change nothing', async () => {
    const before = await cardsIn('Year 7');
    await control.team({ event: 'teamRenamed', name: 'Attendance 2026' });
    for (const event of ['memberRemoved', 'memberAdded']) await control.team({ event, personId: officerId });
    expect(await cardsIn('Year 7')).toEqual(before);
    const welcomes = (await officer.chat()).filter((message) => wordsOn(message).includes('Welcome to Every Session'));
    expect(welcomes).toHaveLength(1);
  }, 120_000);

  test('removed from the Team it is silent, and back it makes up the afternoon and doubles nothing', async () => {
    await control.team({ event: 'appRemoved' });
    await control.moveClock('13:45');
    await eventually(
      async () => (await morning.command('doctor')).out.includes('not installed'),
      () => 'the doctor does not say that the app is not in the Team',
    );
    expect(await cardsIn('Year 7')).toHaveLength(1);
    await control.team({ event: 'appAdded' });
    await shows(
      'Year 7',
      (cards) => cards.filter((words) => words.includes('this afternoon')).length === 1,
      'no afternoon',
    );
    expect((await cardsIn('General')).filter((words) => words.includes('in this Team'))).toHaveLength(1);
    expect((await cardsIn('Year 7')).filter((words) => words.includes('Not in this morning'))).toHaveLength(1);
  }, 90_000);

  test('a person who removed it is written to again when they are back, and is not welcomed twice', async () => {
    await control.team({ event: 'appRemoved', personId: officerId });
    await control.team({ event: 'appAdded', personId: officerId });
    await officer.say(null, 'help');
    const words = (await officer.chat()).map(wordsOn);
    expect(words.filter((card) => card.includes('Welcome to Every Session'))).toHaveLength(1);
    expect((await officer.chat()).some(({ text }) => text?.includes('You can write to me') === true)).toBe(true);
  }, 120_000);

  test('blocked by a person it says so in plain words, and goes on for everybody else', async () => {
    await control.team({ event: 'appBlocked', personId: officerId });
    await control.moveClock('end-of-day');
    await control.moveClock('15:50');
    const champion = morning.school.people.find(({ roles }) => roles.includes('attendance-champion'));
    const other = teamsUser(morning.tenant.url, champion?.personId ?? '');
    await eventually(
      async () => (await other.chat()).some((message) => wordsOn(message).includes('The day is')),
      () => `no report of the day for the champion; the app said:\n${morning.said()}`,
    );
    const unsent = await fetch(`${morning.appUrl}/api/unsent-cards`, {
      headers: { Authorization: `Bearer ${await officer.tabToken()}` },
    });
    expect(JSON.stringify(await unsent.json())).toContain('The person has blocked the app.');
  }, 120_000);
});

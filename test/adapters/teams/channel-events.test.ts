import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { activity, practiceBot, TEAM_ID } from './practice-bot.ts';
import { startPracticeConnector, TENANT_ID, type PracticeConnector } from './practice-connector.ts';

let connector: PracticeConnector;
beforeAll(async () => {
  connector = await startPracticeConnector();
});
afterAll(() => connector.close());

async function received(eventType: string) {
  const { bot, calls } = practiceBot(connector);
  const channelData = {
    eventType,
    tenant: { id: TENANT_ID },
    team: { id: TEAM_ID },
    channel: { id: '19:new', name: 'A' },
  };
  const body = activity(connector, { type: 'conversationUpdate', channelData });
  const { status } = await bot.receive({ authorization: `Bearer ${await connector.sign()}`, body });
  return { status, called: calls.map(([name]) => name) };
}

test.each(['channelRenamed', 'channelCreated', 'channelDeleted', 'channelRestored'])(
  '%s is followed',
  async (event) => {
    expect(await received(event)).toEqual({ status: 200, called: ['serviceUrlSeen', 'channelsChanged'] });
  },
);

test.each(['teamRenamed', 'teamMemberAdded', ''])('"%s" changes no channel', async (event) => {
  expect(await received(event)).toEqual({ status: 200, called: ['serviceUrlSeen'] });
});

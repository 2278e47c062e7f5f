import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { connectorClient, startTestBot, type TestBot } from './test-bot.ts';
import { fetchToken, startTestTenant, type TestTenant } from './test-tenant.ts';

const withOtherTeams = z.object({
  otherTeams: z.array(
    z.object({
      teamId: z.string(),
      teamGroupId: z.guid(),
      channels: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});

describe('a tenant of a hundred further schools', () => {
  let tenant: TestTenant;
  let bot: TestBot;
  let teams: z.infer<typeof withOtherTeams>['otherTeams'];

  beforeAll(async () => {
    tenant = await startTestTenant({ otherTeamCount: 100 });
    bot = await startTestBot(tenant);
    teams = withOtherTeams.parse((await tenant.get('/control/school')).body).otherTeams;
  });
  afterAll(async () => {
    await bot.stop();
    await tenant.stop();
  });

  test('has 700 channels of year groups, and no two of anything have one id', () => {
    const years = teams.flatMap(({ channels }) => channels.slice(1));
    expect(years).toHaveLength(700);
    expect(new Set(teams.flatMap(({ channels }) => channels.map(({ id }) => id))).size).toBe(800);
    expect(new Set(teams.flatMap(({ teamId, teamGroupId }) => [teamId, teamGroupId])).size).toBe(200);
  });

  test('has the app in all of them once it is installed, each told as its own team', async () => {
    await tenant.post('/control/install', {});
    const last = teams[99];
    expect(JSON.stringify(bot.received)).toContain(last?.teamGroupId);
    const authorization = `Bearer ${await fetchToken(tenant, 'https://api.botframework.com')}`;
    const list = `/teams/v3/teams/${encodeURIComponent(last?.teamId ?? '')}/conversations`;
    const listed = await tenant.call('GET', list, undefined, { authorization });
    const years = [7, 8, 9, 10, 11, 12, 13].map((year) => ({ name: `Year ${year}` }));
    expect(listed.body).toMatchObject({ conversations: [{ id: last?.teamId }, ...years] });
  });

  test('keeps each team’s messages in its own channels', async () => {
    const [first, second] = teams;
    const channelId = first?.channels[3]?.id ?? '';
    await connectorClient(tenant).conversations.createConversation({
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity: { type: 'message', text: 'Absent list' },
    } as never);
    const authorization = `Bearer ${await fetchToken(tenant, 'https://graph.microsoft.com')}`;
    const read = (groupId: string | undefined) =>
      tenant.call('GET', `/v1.0/teams/${groupId}/channels/${channelId}/messages`, undefined, { authorization });
    expect(await read(first?.teamGroupId)).toMatchObject({
      status: 200,
      body: { value: [{ channelIdentity: { teamId: first?.teamGroupId, channelId } }] },
    });
    expect((await read(second?.teamGroupId)).status).toBe(404);
  });
});

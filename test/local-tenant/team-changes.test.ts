import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { startTestBot, type TestBot } from './test-bot.ts';
import { channelOf, fetchToken, startTestTenant, type TestTenant } from './test-tenant.ts';

describe('changes of the team and of the app’s place in it', () => {
  let tenant: TestTenant;
  let bot: TestBot;

  beforeAll(async () => {
    tenant = await startTestTenant();
    bot = await startTestBot(tenant);
    await tenant.post('/control/install', {});
  });
  afterAll(async () => {
    await bot.stop();
    await tenant.stop();
  });

  const change = (body: object) => tenant.post('/control/team', body);
  const last = () => bot.received.at(-1);
  const channels = async () => {
    const { body } = await tenant.get('/control/school');
    return z
      .object({ channels: z.array(z.object({ name: z.string() })) })
      .parse(body)
      .channels.map(({ name }) => name);
  };
  const post = async (conversationId: string) => {
    const headers = { authorization: `Bearer ${await fetchToken(tenant, 'https://api.botframework.com')}` };
    const target = `/teams/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
    return tenant.call('POST', target, { type: 'message', text: 'hello' }, headers);
  };
  const chatIdOf = async (personId: string) => {
    const { body } = await tenant.get(`/shell/api/state?personId=${personId}`);
    return z.object({ chat: z.object({ conversationId: z.string() }) }).parse(body).chat.conversationId;
  };

  test('a channel is made, renamed, deleted and restored, and each is told as Teams tells it', async () => {
    const made = await change({ event: 'channelCreated', name: 'Year 12' });
    const { channelId } = z.object({ channelId: z.string() }).parse(made.body);
    expect(await channels()).toContain('Year 12');
    const { teamId } = tenant.school;
    expect(last()).toMatchObject({
      type: 'conversationUpdate',
      conversation: { id: teamId },
      channelData: { eventType: 'channelCreated', channel: { id: channelId, name: 'Year 12' }, team: { id: teamId } },
    });
    await change({ event: 'channelRenamed', channelId, name: 'Sixth form' });
    expect(last()).toMatchObject({ channelData: { eventType: 'channelRenamed', channel: { name: 'Sixth form' } } });
    await change({ event: 'channelDeleted', channelId });
    expect(await channels()).not.toContain('Sixth form');
    expect(await post(channelId)).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
    await change({ event: 'channelRestored', channelId });
    expect(last()).toMatchObject({ channelData: { eventType: 'channelRestored', channel: { name: 'Sixth form' } } });
    expect(await channels()).toContain('Sixth form');
  });

  test('what is not there is not changed, and General stays', async () => {
    const before = bot.received.length;
    const { teamId } = tenant.school;
    for (const body of [
      { event: 'channelDeleted', channelId: teamId },
      { event: 'channelRenamed', channelId: '19:none', name: 'x' },
      { event: 'channelRestored', channelId: channelOf(tenant.school, 'Year 9') },
      { event: 'memberAdded', personId: 'nobody' },
    ]) {
      expect(await change(body)).toMatchObject({ status: 404 });
    }
    expect(await change({ event: 'teamDeleted' })).toMatchObject({ status: 400 });
    expect(bot.received).toHaveLength(before);
  });

  test('the team’s new name goes with every activity from then on', async () => {
    await change({ event: 'teamRenamed', name: 'Attendance 2026' });
    expect(last()).toMatchObject({ channelData: { eventType: 'teamRenamed', team: { name: 'Attendance 2026' } } });
  });

  test('members come and go', async () => {
    const { personId } = tenant.school.people[2] ?? { personId: '' };
    await change({ event: 'memberRemoved', personId });
    expect(last()).toMatchObject({ membersRemoved: [{ aadObjectId: personId }] });
    await change({ event: 'memberAdded', personId });
    expect(last()).toMatchObject({
      channelData: { eventType: 'teamMemberAdded' },
      membersAdded: [{ id: expect.stringMatching(/^29:/) as unknown, aadObjectId: personId }],
    });
  });

  test('a removed app may say nothing until it is added again', async () => {
    const year9 = channelOf(tenant.school, 'Year 9');
    await change({ event: 'appRemoved' });
    expect(bot.received.slice(-2)).toMatchObject([
      { type: 'conversationUpdate', membersRemoved: [{ id: `28:${tenant.school.clientId}` }] },
      { type: 'installationUpdate', action: 'remove' },
    ]);
    expect(await post(year9)).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
    const heard = bot.received.length;
    await change({ event: 'teamRenamed', name: 'Unheard' });
    expect(bot.received).toHaveLength(heard);
    await change({ event: 'appAdded' });
    expect(bot.received.slice(-2)).toMatchObject([
      { type: 'installationUpdate', action: 'add' },
      { membersAdded: [{}] },
    ]);
    expect(await post(year9)).toMatchObject({ status: 201 });
  });

  test('a person removes the app, and blocks it', async () => {
    const personId = tenant.school.people[1]?.personId ?? '';
    const chat = await chatIdOf(personId);
    await change({ event: 'appRemoved', personId });
    expect(last()).toMatchObject({ type: 'installationUpdate', action: 'remove', conversation: { id: chat } });
    expect(await post(chat)).toMatchObject({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
    await change({ event: 'appAdded', personId });
    expect(await post(chat)).toMatchObject({ status: 201 });
    const heard = bot.received.length;
    await change({ event: 'appBlocked', personId });
    expect(await post(chat)).toMatchObject({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
    await change({ event: 'appUnblocked', personId });
    expect(await post(chat)).toMatchObject({ status: 201 });
    expect(bot.received).toHaveLength(heard);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TeamsInfo, type ConversationParameters, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import { connectorClient, startTestBot, type TestBot } from './test-bot.ts';
import { channelOf, fetchToken, firstPerson, startTestTenant, type TestTenant } from './test-tenant.ts';

const CONNECTOR = 'https://api.botframework.com';

describe('the Bot Connector, through the SDK', () => {
  let tenant: TestTenant;
  let client: ConnectorClient;
  let year: (n: number) => string;

  beforeAll(async () => {
    tenant = await startTestTenant();
    client = connectorClient(tenant);
    year = (n) => channelOf(tenant.school, `Year ${n}`);
  });
  afterAll(() => tenant.stop());

  test('nothing can be sent before the app is installed', async () => {
    await expect(client.conversations.createConversation(threadIn(year(7), 'Too early'))).rejects.toMatchObject({
      statusCode: 403,
      code: 'BotNotInConversationRoster',
    });
  });

  describe('once installed', () => {
    let bot: TestBot;

    beforeAll(async () => {
      bot = await startTestBot(tenant);
      await tenant.post('/control/install', {});
    });
    afterAll(() => bot.stop());

    test('a new thread answers with its id, the message in it and the activity id', async () => {
      const created = await client.conversations.createConversation(threadIn(year(7), 'Absent list'));
      expect(created.id).toBe(`${year(7)};messageid=${created.activityId}`);
      expect(await messagesIn(year(7))).toMatchObject([
        { id: created.activityId, text: 'Absent list', replyToId: null },
      ]);
    });

    test('a reply to the thread joins it, an unknown activity id is a plain send', async () => {
      const { id, activityId } = await client.conversations.createConversation(threadIn(year(8), 'First'));
      const reply = await client.conversations.sendToConversation(id, { type: 'message', text: 'Second' });
      const answer = await client.conversations.replyToActivity(year(8), activityId, {
        type: 'message',
        text: 'Third',
      });
      const plain = await client.conversations.replyToActivity(year(8), 'no-such-activity', {
        type: 'message',
        text: 'Fourth',
      });
      expect(await messagesIn(year(8))).toMatchObject([
        { id: activityId, replyToId: null },
        { id: reply.id, replyToId: activityId },
        { id: answer.id, replyToId: activityId },
        { id: plain.id, replyToId: null },
      ]);
    });

    test('an edit keeps the message in its place and its time, and says when it was edited', async () => {
      const { id, activityId } = await client.conversations.createConversation(threadIn(year(9), 'Draft'));
      const [before] = await messagesIn(year(9));
      await client.conversations.updateActivity(id, activityId, { type: 'message', text: 'Final' });
      const [after] = await messagesIn(year(9));
      expect(before).toMatchObject({ text: 'Draft', editedAt: null });
      expect(after).toMatchObject({ id: activityId, text: 'Final', createdAt: before?.createdAt });
      expect(Date.parse(after?.editedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.createdAt ?? ''));
    });

    test('a deleted message leaves its place empty and cannot be edited again', async () => {
      const { id, activityId } = await client.conversations.createConversation(threadIn(year(10), 'Mistake'));
      await client.conversations.deleteActivity(id, activityId);
      expect(await messagesIn(year(10))).toMatchObject([{ id: activityId, text: '', deletedAt: expect.any(String) }]);
      await expect(
        client.conversations.updateActivity(id, activityId, { type: 'message', text: 'Again' }),
      ).rejects.toMatchObject({ statusCode: 404, code: 'ActivityNotFoundInConversation' });
    });

    test('a message of a person cannot be edited by the bot', async () => {
      const { personId } = firstPerson(tenant.school);
      const said = await tenant.post(`/shell/api/conversations/${encodeURIComponent(year(11))}/messages`, {
        personId,
        text: 'Hello',
      });
      const { id } = z.object({ id: z.string() }).parse(said.body);
      await expect(
        client.conversations.updateActivity(year(11), id, { type: 'message', text: 'Mine' }),
      ).rejects.toMatchObject({ statusCode: 403 });
    });

    test.each([
      ['a channel', '19:unknown@thread.tacv2'],
      ['a thread', 'thread'],
    ])('%s that is not there answers 404', async (_, id) => {
      const conversation = id === 'thread' ? `${year(7)};messageid=1` : id;
      await expect(
        client.conversations.sendToConversation(conversation, { type: 'message', text: 'x' }),
      ).rejects.toMatchObject({ statusCode: 404, code: 'ConversationNotFound' });
    });

    test('a message above 100 KB of UTF-16 is refused, one below is taken', async () => {
      const send = (characters: number) =>
        client.conversations.sendToConversation(year(11), { type: 'message', text: 'x'.repeat(characters) });
      await expect(send(52_000)).rejects.toMatchObject({
        statusCode: 413,
        code: 'MessageSizeTooBig',
      });
      await expect(send(50_000)).resolves.toMatchObject({ id: expect.any(String) });
    });

    test('a card that refreshes for more than 60 people is refused', async () => {
      const card = (people: number) => ({
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: {
              type: 'AdaptiveCard',
              refresh: { userIds: Array.from({ length: people }, (_, n) => `29:${n}`) },
            },
          },
        ],
      });
      await expect(client.conversations.sendToConversation(year(11), card(61))).rejects.toMatchObject({
        statusCode: 400,
      });
      await expect(client.conversations.sendToConversation(year(11), card(60))).resolves.toBeDefined();
    });

    test('members can be read whole, in pages and alone', async () => {
      const { people, teamId } = tenant.school;
      const all = await client.conversations.getConversationMembers(teamId);
      expect(all.map(({ name }) => name)).toEqual(people.map(({ name }) => name));
      const first = await client.conversations.getConversationPagedMembers(teamId, {
        pageSize: people.length - 1,
        continuationToken: '',
      });
      const rest = await client.conversations.getConversationPagedMembers(teamId, {
        pageSize: people.length - 1,
        continuationToken: first.continuationToken,
      });
      expect([...first.members, ...rest.members].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      expect(rest.continuationToken).toBeUndefined();
      const person = firstPerson(tenant.school);
      const alone = await client.conversations.getConversationMember(teamId, person.personId);
      expect(alone).toMatchObject({ id: expect.stringMatching(/^29:/), name: person.name });
      await expect(client.conversations.getConversationMember(teamId, person.email)).rejects.toMatchObject({
        statusCode: 404,
      });
    });

    test('a chat can be opened with a person by id, and a message sent into it', async () => {
      const { personId } = firstPerson(tenant.school);
      const chat = await client.conversations.createConversation({
        isGroup: false,
        members: [{ id: personId, name: '' }],
        tenantId: tenant.school.tenantId,
      } as ConversationParameters);
      await client.conversations.sendToConversation(chat.id, { type: 'message', text: 'For you only' });
      expect(chat.id).toMatch(/^a:/);
      expect((await messagesIn(chat.id)).at(-1)).toMatchObject({ text: 'For you only' });
    });

    test('the team gives its Entra group, and its channels with General first and nameless', async () => {
      const { teamId, teamGroupId, channels } = tenant.school;
      const found: unknown[] = [];
      const reference = { serviceUrl: tenant.school.serviceUrl, conversation: { id: teamId }, channelId: 'msteams' };
      await bot.adapter.continueConversationAsync(
        tenant.school.clientId,
        reference as Parameters<TestBot['adapter']['continueConversationAsync']>[1],
        async (context: TurnContext) => {
          found.push(await TeamsInfo.getTeamDetails(context, teamId), await TeamsInfo.getTeamChannels(context, teamId));
        },
      );
      expect(found[0]).toMatchObject({ id: teamId, aadGroupId: teamGroupId });
      expect(found[1]).toEqual([{ id: teamId }, ...channels.slice(1)]);
    });

    test('a proactive turn of CloudAdapter can send, edit and delete', async () => {
      const sent: string[] = [];
      await bot.adapter.createConversationAsync(
        tenant.school.clientId,
        'msteams',
        tenant.school.serviceUrl,
        CONNECTOR,
        threadIn(year(10), 'Proactive'),
        async (context) => {
          const response = await context.sendActivity('Underneath');
          sent.push(response?.id ?? '');
          await context.updateActivity({ type: 'message', id: response?.id ?? '', text: 'Edited underneath' });
        },
      );
      expect((await messagesIn(year(10))).at(-1)).toMatchObject({ id: sent[0], text: 'Edited underneath' });
    });

    test.each([
      ['no token', () => Promise.resolve(undefined), 'missing'],
      ['a token for Graph', () => fetchToken(tenant, 'https://graph.microsoft.com'), 'wrong-audience'],
      ['a forged token', async () => `${(await fetchToken(tenant, CONNECTOR)).slice(0, -8)}AAAAAAAA`, 'invalid'],
    ])('%s is refused', async (_, makeToken, reason) => {
      const token = await makeToken();
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const answer = await tenant.call('GET', `/teams/v3/teams/${tenant.school.teamId}`, undefined, headers);
      expect(answer).toMatchObject({
        status: 401,
        body: { error: { code: 'BotNotRegistered', message: expect.stringContaining(reason) as unknown } },
      });
    });
  });

  async function messagesIn(conversationId: string) {
    const answer = await tenant.get(`/shell/api/conversations/${encodeURIComponent(conversationId)}/messages`);
    return storedMessages.parse(answer.body);
  }
});

const storedMessages = z.array(
  z.looseObject({ id: z.string(), createdAt: z.string(), editedAt: z.string().nullable(), text: z.string() }),
);

/** The SDK's type wants members and a bot, which Teams does not need for a channel. */
function threadIn(channelId: string, text: string): ConversationParameters {
  const parameters = {
    isGroup: true,
    channelData: { channel: { id: channelId } },
    activity: { type: 'message', text },
  };
  return parameters as ConversationParameters;
}

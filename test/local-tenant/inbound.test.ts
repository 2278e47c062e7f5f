import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { CardFactory, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { loadSigningKeys } from '../../src/local-tenant/identity/signing-keys.ts';
import { createTokenIssuer } from '../../src/local-tenant/identity/token-issuer.ts';
import { listenOnLoopback } from '../support/listen-on-loopback.ts';
import { startTestBot, type TestBot } from './test-bot.ts';
import { channelOf, firstPerson, startTestTenant, type SchoolAnswer, type TestTenant } from './test-tenant.ts';

describe('activities to the bot, checked by CloudAdapter', () => {
  let tenant: TestTenant;
  let bot: TestBot;
  let person: SchoolAnswer['people'][number];
  let channel: string;

  beforeAll(async () => {
    tenant = await startTestTenant();
    bot = await startTestBot(tenant, answerInvokes);
    person = firstPerson(tenant.school);
    channel = channelOf(tenant.school, 'Year 9');
  });
  afterAll(async () => {
    await bot.stop();
    await tenant.stop();
  });

  test('nobody can talk to the bot before it is installed', async () => {
    const answer = await invoke('task/fetch', {});
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'NotInstalled' } } });
    expect(bot.received).toEqual([]);
  });

  test('installing tells the bot of the team and of a chat with everyone', async () => {
    const { teamId, teamGroupId, people } = tenant.school;
    const answer = await tenant.post('/control/install', {});
    const results = z.array(z.looseObject({ status: z.number() })).parse(answer.body);
    expect(results.map(({ status }) => status)).toEqual(results.map(() => 200));
    expect(bot.received).toHaveLength(2 + 2 * people.length);
    expect(bot.received[0]).toMatchObject({
      type: 'installationUpdate',
      action: 'add',
      channelId: 'msteams',
      serviceUrl: `${tenant.url}/teams/`,
      conversation: { id: teamId, conversationType: 'channel', tenantId: tenant.school.tenantId },
      channelData: { tenant: { id: tenant.school.tenantId }, team: { id: teamId, aadGroupId: teamGroupId } },
    });
    expect(bot.received[1]).toMatchObject({
      type: 'conversationUpdate',
      membersAdded: [{ id: `28:${tenant.school.clientId}` }],
      channelData: { eventType: 'teamMemberAdded' },
    });
    expect(bot.received[3]).toMatchObject({
      type: 'conversationUpdate',
      conversation: { id: expect.stringMatching(/^a:/) as unknown, conversationType: 'personal' },
      from: { aadObjectId: person.personId },
    });
  });

  test('an invoke arrives as Teams sends it, and its answer comes back as it is', async () => {
    const answer = await invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'contact' } });
    expect(answer).toMatchObject({ status: 200, body: { status: 200, body: { echoed: 'contact' } } });
    expect(bot.received.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '1763542000000',
      from: { id: expect.stringMatching(/^29:/) as unknown, aadObjectId: person.personId, name: person.name },
      recipient: { id: `28:${tenant.school.clientId}` },
      conversation: { id: `${channel};messageid=1763542000000`, isGroup: true },
      channelData: { channel: { id: channel }, team: { id: tenant.school.teamId } },
    });
  });

  test('a refusal of the bot comes back as a refusal', async () => {
    expect(await invoke('task/submit', {})).toMatchObject({ status: 200, body: { status: 418 } });
  });

  test('Action.Submit is a message with a value and without text', async () => {
    const click = { personId: person.personId, conversationId: channel, messageId: '1763542000000', value: { a: 1 } };
    expect(await tenant.post('/shell/api/submit', click)).toMatchObject({ status: 200, body: { status: 200 } });
    const activity = bot.received.at(-1);
    expect(activity).toMatchObject({ type: 'message', value: { a: 1 }, replyToId: '1763542000000' });
    expect(activity?.text).toBeUndefined();
  });

  test('a message in a channel mentions the bot and starts a thread; one in a chat does neither', async () => {
    const said = await say(channel, 'help');
    const { id } = z.object({ id: z.string() }).parse(said.body);
    expect(bot.received.at(-1)).toMatchObject({
      type: 'message',
      id,
      text: '<at>Every Session</at> help',
      entities: expect.arrayContaining([expect.objectContaining({ type: 'mention' })]) as unknown,
      conversation: { id: `${channel};messageid=${id}` },
    });
    await say(await chatId(), 'help');
    expect(bot.received.at(-1)).toMatchObject({ text: 'help', conversation: { conversationType: 'personal' } });
  });

  test('nobody is in the chat of somebody else', async () => {
    const other = tenant.school.people[1]?.personId ?? '';
    const answer = await tenant.post(`/shell/api/conversations/${encodeURIComponent(await chatId())}/messages`, {
      personId: other,
      text: 'hello',
    });
    expect(answer.status).toBe(404);
  });

  test('the reply of a turn lands in the thread of the message', async () => {
    await tenant.post('/shell/api/submit', {
      personId: person.personId,
      conversationId: channel,
      messageId: z.object({ id: z.string() }).parse((await say(channel, 'thread')).body).id,
      value: { wantsReply: true },
    });
    const answer = await tenant.get(`/shell/api/conversations/${encodeURIComponent(channel)}/messages`);
    const messages = z.array(z.looseObject({ id: z.string(), text: z.string(), replyToId: z.string().nullable() }));
    const [first, reply] = messages.parse(answer.body).slice(-2);
    expect(first).toMatchObject({ text: 'thread', replyToId: null });
    expect(reply).toMatchObject({ replyToId: first?.id, from: { isBot: true } });
  });

  describe('what the bot must not believe', () => {
    beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
    afterAll(() => void jest.restoreAllMocks());

    test.each([
      ['a right token', {}, 200],
      ['a token for another bot', { audience: '00000000-0000-4000-8000-000000000000' }, 401],
      ['a token for another serviceUrl', { serviceUrl: 'http://127.0.0.1:1/teams/' }, 401],
      ['a serviceUrl that differs by its slash', { serviceUrl: 'without-slash' }, 401],
      ['an expired token', { issuedAt: '2026-01-01T00:00:00Z' }, 401],
      ['a token of Entra ID', { signer: 'entra' }, 401],
      ['no token', { signer: 'nobody' }, 401],
    ])('%s', async (_, change, status) => {
      const { audience, serviceUrl, issuedAt, signer } = { ...RIGHT, ...change };
      const keys = await loadSigningKeys(tenant.folder);
      const issuer = createTokenIssuer(
        signer === 'entra' ? { ...keys, botFramework: keys.entra } : keys,
        { tenantId: tenant.school.tenantId, clientId: audience ?? tenant.school.clientId },
        () => (issuedAt === null ? new Date() : new Date(issuedAt)),
      );
      const own = `${tenant.url}/teams/`;
      const token = await issuer.botToken(serviceUrl === 'without-slash' ? own.slice(0, -1) : (serviceUrl ?? own));
      const response = await fetch(bot.url, {
        method: 'POST',
        headers: signer === 'nobody' ? {} : { authorization: `Bearer ${token}` },
        body: JSON.stringify({ type: 'event', channelId: 'msteams', serviceUrl: own, conversation: { id: 'a:1' } }),
      });
      expect(response.status).toBe(status);
    });
  });

  test('a bot that is not there is said to be not there', async () => {
    const other = await startTestTenant();
    const answer = await other.post('/control/install', {});
    await other.stop();
    expect(answer).toMatchObject({
      status: 502,
      body: { error: { code: 'BotUnreachable', message: expect.stringContaining('127.0.0.1:1/') as unknown } },
    });
  });

  test('an activity that is not answered in time is sent once more, to the letter', async () => {
    const bodies: string[] = [];
    const slow = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        bodies.push(body);
        if (bodies.length > 1) response.end('{"second":true}');
      });
    });
    const { url, stop } = await listenOnLoopback(slow);
    const hasty = await startTestTenant({ botTimeoutMs: 100 });
    await hasty.post('/control/app', { botUrl: `${url}/` });
    const answer = await hasty.post('/control/install', {});
    await hasty.stop();
    await stop();
    expect(z.array(z.unknown()).parse(answer.body)[0]).toMatchObject({ status: 200, body: { second: true } });
    expect(bodies[1]).toBe(bodies[0]);
  });

  function invoke(name: string, value: unknown) {
    const click = { personId: person.personId, conversationId: channel, messageId: '1763542000000' };
    return tenant.post('/shell/api/invoke', { ...click, name, value });
  }

  function say(conversationId: string, text: string) {
    const target = `/shell/api/conversations/${encodeURIComponent(conversationId)}/messages`;
    return tenant.post(target, { personId: person.personId, text });
  }

  async function chatId(): Promise<string> {
    const { body } = await tenant.get(`/shell/api/state?personId=${person.personId}`);
    return z.object({ chat: z.object({ conversationId: z.string() }) }).parse(body).chat.conversationId;
  }
});

const RIGHT: { audience: string | null; serviceUrl: string | null; issuedAt: string | null; signer: string } = {
  audience: null,
  serviceUrl: null,
  issuedAt: null,
  signer: 'bot-framework',
};

/** Echoes the verb of a card action, refuses a dialog, replies to a submit that asks for it. */
async function answerInvokes(context: TurnContext): Promise<void> {
  const { activity } = context;
  if (activity.type === 'message' && z.object({ wantsReply: z.literal(true) }).safeParse(activity.value).success) {
    await context.sendActivity({ attachments: [CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5' })] });
  }
  if (activity.type !== 'invoke') return;
  const action = z.object({ action: z.object({ verb: z.string() }) }).safeParse(activity.value);
  const value = action.success
    ? { status: 200, body: { echoed: action.data.action.verb } }
    : { status: activity.name === 'task/submit' ? 418 : 200, body: {} };
  await context.sendActivity({ type: 'invokeResponse', value });
}

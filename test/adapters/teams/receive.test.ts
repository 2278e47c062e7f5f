import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { activity, CHANNEL_ID, practiceBot, TEAM_ID } from './practice-bot.ts';
import { CLIENT_ID, startPracticeConnector, TENANT_ID, type PracticeConnector } from './practice-connector.ts';

let connector: PracticeConnector;
beforeAll(async () => {
  // The SDK writes each refused sender to the console as well.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  connector = await startPracticeConnector();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await connector.close();
});

const bearer = async (claims = {}) => `Bearer ${await connector.sign(claims)}`;
const received = async (parts: Record<string, unknown>, practice = practiceBot(connector)) => {
  const answer = await practice.bot.receive({ authorization: await bearer(), body: activity(connector, parts) });
  return { ...practice, answer };
};
const installation = { type: 'installationUpdate', action: 'add' };
const inPersonalChat = {
  conversation: { id: 'a:chat', tenantId: TENANT_ID },
  channelData: { tenant: { id: TENANT_ID } },
};

describe('who is believed', () => {
  test.each([
    ['no header', undefined],
    ['no token', 'Bearer '],
    ['a token that is none', 'Bearer abc.def.ghi'],
    ['another scheme', 'Basic abc'],
  ])('%s is turned away with 401 and nothing happens', async (_what, authorization) => {
    const { bot, calls } = practiceBot(connector);
    expect(await bot.receive({ authorization, body: activity(connector, installation) })).toEqual({ status: 401 });
    expect(calls).toEqual([]);
  });

  test.each([
    ['another app', { aud: 'another-app' }],
    ['another issuer', { iss: 'https://issuer.example.com' }],
    ['another service url', { serviceurl: 'https://smba.example.com/teams/' }],
    ['a time that is over', { exp: 1 }],
  ])('a token for %s is turned away with 401', async (_what, claims) => {
    const { bot, calls } = practiceBot(connector);
    const answer = await bot.receive({ authorization: await bearer(claims), body: activity(connector, installation) });
    expect([answer, calls]).toEqual([{ status: 401 }, []]);
  });

  test('the keys of the Bot Framework cannot be had: 500, so that Teams tries again', async () => {
    const { bot, calls } = practiceBot({ url: 'http://127.0.0.1:1' });
    const answer = await bot.receive({ authorization: await bearer(), body: activity(connector, installation) });
    expect([answer, calls]).toEqual([{ status: 500 }, []]);
  });

  const elsewhere = { id: 'another-tenant' };
  test.each([
    ['says so in its channel data', { channelData: { tenant: elsewhere } }],
    ['says so in its conversation', { conversation: { id: 'a:1', tenantId: 'another-tenant' } }],
    ['says both', { channelData: { tenant: elsewhere }, conversation: { id: 'a:1', tenantId: TENANT_ID } }],
    ['says nothing', { channelData: {}, conversation: { id: 'a:1' } }],
  ])('an activity of another tenant, which %s, is turned away with 403', async (_what, parts) => {
    const { answer, calls } = await received({ ...installation, ...parts });
    expect(answer).toMatchObject({ status: 403, body: { code: 'wrong-tenant' } });
    expect(calls).toEqual([]);
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['no type', { channelId: 'msteams' }],
    ['another channel', { type: 'message', channelId: 'AseChannel' }],
  ])('a body that is %s is 400 before anyone is asked who sent it', async (_what, body) => {
    const { bot } = practiceBot(connector);
    expect(await bot.receive({ authorization: undefined, body })).toMatchObject({ status: 400 });
  });

  test('an activity without a service url is 400, though its token is good', async () => {
    const { answer, logged } = await received({ ...installation, serviceUrl: undefined });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('serviceUrl') } });
    expect(logged).toHaveLength(1);
  });
});

describe('the team', () => {
  const team = { tenantId: TENANT_ID, teamId: TEAM_ID, groupId: 'group-1', teamName: 'Attendance' };
  const botAccount = { id: `28:${CLIENT_ID}` };

  test.each([
    ['installationUpdate add', installation, 'installed'],
    ['installationUpdate add-upgrade', { type: 'installationUpdate', action: 'add-upgrade' }, 'installed'],
    ['the bot among the members added', { type: 'conversationUpdate', membersAdded: [botAccount] }, 'installed'],
    ['installationUpdate remove', { type: 'installationUpdate', action: 'remove' }, 'removed'],
    ['the bot among the members removed', { type: 'conversationUpdate', membersRemoved: [botAccount] }, 'removed'],
    ['installationUpdate remove-upgrade', { type: 'installationUpdate', action: 'remove-upgrade' }, null],
    ['a person who joined', { type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] }, null],
    ['a channel renamed', { type: 'conversationUpdate' }, null],
    ['a reaction', { type: 'messageReaction' }, null],
  ])('%s', async (_what, parts, handler) => {
    const { answer, calls } = await received(parts);
    const whole = { ...team, serviceUrl: `${connector.url}/teams/` };
    const refreshed: [string, unknown][] = handler === 'removed' ? [] : [['serviceUrlSeen', whole]];
    expect(answer).toEqual({ status: 200 });
    expect(calls).toEqual(handler === null ? refreshed : [...refreshed, [handler, whole]]);
  });

  test('an installation for one person is no team', async () => {
    const { answer, calls } = await received({ ...installation, ...inPersonalChat });
    const chat = { personId: 'person-1', tenantId: TENANT_ID, conversationId: 'a:chat' };
    expect([answer, calls]).toMatchObject([{ status: 200 }, [['chatOpened', chat]]]);
  });

  test('a person who joined is named to the handler, by Entra id', async () => {
    const membersAdded = [{ id: '29:new', aadObjectId: 'person-2' }, { id: '29:guest' }];
    const { calls } = await received({ type: 'conversationUpdate', membersAdded });
    expect(calls.at(-1)).toEqual(['membersAdded', [TEAM_ID, 'person-2']]);
  });

  test('a handler that fails is 500, so that Teams tries again, and its words stay in the log', async () => {
    const handlers = { installed: () => Promise.reject(new Error('the database is down')) };
    const { answer, logged } = await received(installation, practiceBot(connector, { handlers }));
    expect(answer).toMatchObject({ status: 500, body: { code: 'failed' } });
    expect(JSON.stringify(answer)).not.toContain('database');
    expect(logged).toMatchObject([['error', { err: new Error('the database is down') }, expect.any(String)]]);
  });
});

describe('words to the bot', () => {
  const mention = { type: 'mention', text: '<at>Every Session</at>', mentioned: { id: `28:${CLIENT_ID}` } };

  test('go to the handler without the mention, and its reply goes to the chat as plain text, once', async () => {
    connector.answerWith({ status: 201, body: { id: 'r-1' } });
    connector.seen.length = 0;
    const { answer, calls } = await received({
      type: 'message',
      text: '<at>Every Session</at>  today ',
      entities: [mention],
    });
    const place = {
      conversationId: `${CHANNEL_ID};messageid=1700000000000`,
      teamId: TEAM_ID,
      channelId: CHANNEL_ID,
      messageId: null,
    };
    expect(answer).toEqual({ status: 200 });
    expect(calls.at(-1)).toEqual(['message', { personId: 'person-1', personName: 'Sam Field', place, text: 'today' }]);
    expect(connector.seen).toMatchObject([
      {
        method: 'POST',
        path: `/teams/v3/conversations/${CHANNEL_ID};messageid=1700000000000/activities/1700000000001`,
        authorization: 'Bearer token for https://api.botframework.com/.default',
        body: { type: 'message', text: 'Good morning.', textFormat: 'plain' },
      },
    ]);
  });

  test('a reply that does not arrive is written down, not sent again and no error to Teams', async () => {
    connector.answerWith({ status: 503 });
    connector.seen.length = 0;
    const { answer, logged } = await received({ type: 'message', text: 'today', ...inPersonalChat });
    expect([answer, connector.seen.length, logged.length]).toEqual([{ status: 200 }, 1, 1]);
  });

  test('somebody whom Teams does not name by an Entra id is told so, and nothing happens', async () => {
    const { answer, calls } = await received({
      type: 'message',
      text: 'hello',
      from: { id: '29:guest' },
      ...inPersonalChat,
    });
    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
    expect(calls).toEqual([]);
  });
});

import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createBot } from '../../../src/adapters/teams/create-bot.ts';
import { ordinaryMorning } from '../../cards/absent-list-views.ts';
import { partsOf, textsOf } from '../../cards/card-text.ts';
import { msalClient } from '../../local-tenant/test-bot.ts';
import { channelOf, firstPerson, startTestTenant, type TestTenant } from '../../local-tenant/test-tenant.ts';
import { listenOnLoopback, type LoopbackServer } from '../../support/listen-on-loopback.ts';
import { notingHandlers } from './practice-bot.ts';

/** The bot in a tenant: signed activities in, msal-node's tokens and the Connector's own limits out. */
let tenant: TestTenant;
let bot: ReturnType<typeof createBot>;
let server: LoopbackServer;
const calls: [name: string, argument: unknown][] = [];

beforeAll(async () => {
  tenant = await startTestTenant();
  bot = createBot({
    settings: settingsOf(tenant),
    tokens: msalClient(tenant),
    handlers: notingHandlers(calls),
    allowRequest: () => Promise.resolve(null),
    log,
  });
  server = await listenOnLoopback(
    createServer((request, response) => {
      void json(request)
        .then((body) => bot.receive({ authorization: request.headers.authorization, body }))
        .then(({ status, body }) => {
          response.writeHead(status);
          response.end(JSON.stringify(body));
        });
    }),
  );
  await tenant.post('/control/app', { botUrl: server.url });
  await tenant.post('/control/install', {});
});
afterEach(() => tenant.call('DELETE', '/control/faults'));
afterAll(async () => {
  await server.stop();
  await tenant.stop();
});

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const cardOf = (deliveryId: string, view = ordinaryMorning) =>
  ({ deliveryId, content: { kind: 'absent-list', view } }) as const;

test('the tenant tells the bot of its installation', () => {
  const { tenantId, teamId, teamGroupId, serviceUrl } = tenant.school;
  const installed = calls.filter(([name]) => name === 'installed').map(([, team]) => team);
  expect(installed).toHaveLength(2);
  expect(installed).toMatchObject([{ tenantId, teamId, groupId: teamGroupId, serviceUrl }, { teamId }]);
});

test('its channels are those of the team', async () => {
  const { serviceUrl, teamId, channels } = tenant.school;
  const found = await bot.directory.channelsOf(serviceUrl, teamId);
  expect(found).toEqual(channels.map(({ id, name }) => ({ channelId: id, name })));
});

test('a card is posted, found in the channel, and edited in its place', async () => {
  const posted = await bot.poster.post(channel('Year 9'), cardOf('d-1'));
  expect(posted).toMatchObject({ kind: 'posted' });
  const activityId = posted.kind === 'posted' ? posted.activityId : '';
  const edited = await bot.poster.edit(
    channel('Year 9'),
    activityId,
    cardOf('d-1', { ...ordinaryMorning, asOfTime: '09:10' }),
  );
  expect(edited).toEqual(posted);
  const messages = await messagesIn('Year 9');
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ id: activityId, editedAt: expect.any(String) });
  expect(textsOf(messages[0]?.attachments)).toContain('Monday 23 November, morning · as of 09:10');
});

test('“Record a contact” opens the form and saves it, as Teams sends the clicks', async () => {
  const posted = await bot.poster.post(channel('Year 10'), cardOf('d-2'));
  const click = {
    personId: firstPerson(tenant.school).personId,
    conversationId: channelOf(tenant.school, 'Year 10'),
    messageId: posted.kind === 'posted' ? posted.activityId : '',
  };
  const data = { msteams: { type: 'task/fetch' }, verb: 'contact/open', deliveryId: 'd-2' };
  const opened = await tenant.post('/shell/api/invoke', { ...click, name: 'task/fetch', value: { data } });
  const [save] = partsOf(opened.body).filter(({ verb }) => verb === 'contact/record');
  const form = { ...save, pupilId: 'p1', reached: 'Mother', way: 'phone', outcome: 'reached' };
  const saved = await tenant.post('/shell/api/invoke', { ...click, name: 'task/submit', value: { data: form } });
  expect(saved.body).toEqual({
    status: 200,
    body: { task: { type: 'message', value: 'Recorded. The card is being updated.' } },
  });
  expect(calls.at(-1)).toMatchObject([
    'recordContact',
    { personId: click.personId, place: { messageId: click.messageId } },
  ]);
});

test('a post that was taken and not answered is in doubt, and the card is there', async () => {
  await tenant.post('/control/faults', {
    match: { method: 'POST', path: '/v3/conversations$' },
    effect: { acceptThenDrop: true },
  });
  expect(await bot.poster.post(channel('Year 11'), cardOf('d-3'))).toMatchObject({ kind: 'unknown' });
  expect(await messagesIn('Year 11')).toHaveLength(1);
});

test.each([
  [{ status: 412 }, 'try-later', null],
  [{ status: 429, retryAfterSeconds: 3 }, 'try-later', 3000],
])('the fault %j is one request and %s', async (effect, kind, retryAfterMs) => {
  await tenant.call('DELETE', '/control/journal');
  await tenant.post('/control/faults', { match: { method: 'POST', path: '/v3/conversations$' }, effect, times: 9 });
  expect(await bot.poster.post(channel('Year 8'), cardOf('d-4'))).toMatchObject({ kind, retryAfterMs });
  expect(await requestsTo('/v3/conversations')).toBe(1);
});

test('a channel of another team is refused with words', async () => {
  const elsewhere = { ...channel('Year 9'), channelId: '19:elsewhere@thread.tacv2' };
  expect(await bot.poster.post(elsewhere, cardOf('d-5'))).toMatchObject({
    kind: 'refused',
    code: 'ConversationNotFound',
  });
});

test('words in a chat are answered there', async () => {
  const { personId } = firstPerson(tenant.school);
  const state = z
    .object({ chat: z.object({ conversationId: z.string() }) })
    .parse((await tenant.get(`/shell/api/state?personId=${personId}`)).body);
  const chat = `/shell/api/conversations/${encodeURIComponent(state.chat.conversationId)}/messages`;
  await tenant.post(chat, { personId, text: 'hello' });
  expect((await tenant.get(chat)).body).toMatchObject([
    { text: 'hello' },
    { text: 'Good morning.', from: { isBot: true } },
  ]);
});

function settingsOf({ url, school }: TestTenant) {
  return {
    clientId: school.clientId,
    tenantId: school.tenantId,
    teamsAppId: 'app-1',
    loginUrl: `${url}/botframework.com`,
    oauthScope: 'https://api.botframework.com',
    oauthUrl: url,
    tokenIssuer: 'https://api.botframework.com',
    openIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
  };
}

function channel(name: string) {
  const { serviceUrl, tenantId, teamId } = tenant.school;
  return { kind: 'channel' as const, serviceUrl, tenantId, teamId, channelId: channelOf(tenant.school, name) };
}

async function messagesIn(name: string) {
  const channelId = encodeURIComponent(channelOf(tenant.school, name));
  const { body } = await tenant.get(`/shell/api/conversations/${channelId}/messages`);
  return z.array(z.looseObject({ id: z.string(), attachments: z.array(z.unknown()) })).parse(body);
}

async function requestsTo(pathEnd: string): Promise<number> {
  const { body } = await tenant.get('/control/journal');
  const journal = z.array(z.object({ path: z.string() })).parse(body);
  return journal.filter(({ path }) => path.endsWith(pathEnd)).length;
}

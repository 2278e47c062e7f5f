import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CardAddress } from '../../../src/operations/ports.ts';
import { ordinaryMorning } from '../../cards/absent-list-views.ts';
import { partsOf } from '../../cards/card-text.ts';
import { CHANNEL_ID, practiceBot, TEAM_ID } from './practice-bot.ts';
import {
  CLIENT_ID,
  startPracticeConnector,
  TENANT_ID,
  type PracticeConnector,
  type Reply,
} from './practice-connector.ts';

let connector: PracticeConnector;
beforeAll(async () => {
  connector = await startPracticeConnector();
});
afterEach(() => {
  connector.seen.length = 0;
});
afterAll(() => connector.close());

const card = { deliveryId: 'd-1', content: { kind: 'absent-list', view: ordinaryMorning } } as const;
const to = (): CardAddress => ({
  kind: 'channel',
  serviceUrl: `${connector.url}/teams/`,
  tenantId: TENANT_ID,
  teamId: TEAM_ID,
  channelId: CHANNEL_ID,
});
const threadOf = (messageId: string) => `${CHANNEL_ID};messageid=${messageId}`;

function attempts(reply: Reply, timeoutMs = 15_000) {
  connector.answerWith(reply);
  const { poster } = practiceBot(connector, { timeoutMs }).bot;
  return { post: () => poster.post(to(), card), edit: () => poster.edit(to(), '1700', card) };
}

test('a post opens a thread in the channel with the card, without an alert, signed for the Connector', async () => {
  const { post } = attempts({ status: 201, body: { id: threadOf('1700'), activityId: '1700' } });
  expect(await post()).toEqual({ kind: 'posted', conversationId: threadOf('1700'), activityId: '1700' });
  expect(connector.seen).toMatchObject([
    {
      method: 'POST',
      path: '/teams/v3/conversations',
      authorization: 'Bearer token for https://api.botframework.com/.default',
      body: {
        isGroup: true,
        bot: { id: `28:${CLIENT_ID}` },
        channelData: { channel: { id: CHANNEL_ID }, tenant: { id: TENANT_ID } },
        activity: {
          type: 'message',
          summary: 'Year 9: 3 not in this morning',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
        },
      },
    },
  ]);
  const parts = partsOf(connector.seen[0]?.body);
  expect(parts.some(({ id }) => id === 'delivery-d-1')).toBe(true);
  expect(parts.some((part) => 'notification' in part)).toBe(false);
});

test('an edit puts the card in the place of the message in its thread', async () => {
  const { edit } = attempts({ status: 200, body: { id: '1700' } });
  expect(await edit()).toEqual({ kind: 'posted', conversationId: threadOf('1700'), activityId: '1700' });
  expect(connector.seen).toMatchObject([
    { method: 'PUT', path: `/teams/v3/conversations/${threadOf('1700')}/activities/1700`, body: { type: 'message' } },
  ]);
});

describe('which message was posted', () => {
  test('is read from the thread when the answer does not name it', async () => {
    const { post } = attempts({ status: 201, body: { id: threadOf('1701') } });
    expect(await post()).toMatchObject({ kind: 'posted', activityId: '1701' });
  });

  test('is not guessed: a channel without a message is no known place', async () => {
    const { post } = attempts({ status: 201, body: { id: CHANNEL_ID } });
    expect(await post()).toMatchObject({ kind: 'unknown' });
  });
});

const error = (status: number, code: string): Reply => ({
  status,
  body: { error: { code, message: 'Words of Teams' } },
});

describe('an attempt is one request, and its outcome says what to do', () => {
  test.each<[string, Reply, object, object]>([
    ['412', error(412, 'PreconditionFailed'), { kind: 'try-later', retryAfterMs: null }, { kind: 'try-later' }],
    [
      '429 with seconds',
      { status: 429, headers: { 'retry-after': '7' } },
      { kind: 'try-later', retryAfterMs: 7000 },
      { kind: 'try-later', retryAfterMs: 7000 },
    ],
    [
      '429 with a date',
      {
        status: 429,
        headers: { date: 'Mon, 23 Nov 2026 08:46:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 08:46:30 GMT' },
      },
      { kind: 'try-later', retryAfterMs: 30_000 },
      { kind: 'try-later', retryAfterMs: 30_000 },
    ],
    [
      '429 without a time',
      { status: 429 },
      { kind: 'try-later', retryAfterMs: null },
      { kind: 'try-later', retryAfterMs: null },
    ],
    ['500', error(500, 'ServiceError'), { kind: 'unknown' }, { kind: 'try-later' }],
    ['502', error(502, 'ServiceError'), { kind: 'unknown' }, { kind: 'try-later' }],
    [
      '503 with seconds',
      { status: 503, headers: { 'retry-after': '2' } },
      { kind: 'unknown' },
      { kind: 'try-later', retryAfterMs: 2000 },
    ],
    ['504', { status: 504 }, { kind: 'unknown' }, { kind: 'try-later' }],
    ['408', { status: 408 }, { kind: 'unknown' }, { kind: 'try-later' }],
    ['a connection that is reset', 'reset', { kind: 'unknown' }, { kind: 'try-later' }],
    ['an answer that breaks off', 'half-an-answer', { kind: 'unknown' }, { kind: 'try-later' }],
    ['400', error(400, 'Bad argument'), { kind: 'refused', code: 'BadArgument' }, { kind: 'refused' }],
    ['401', error(401, 'BotNotRegistered'), { kind: 'refused', code: 'BotNotRegistered' }, { kind: 'refused' }],
    [
      '403 not in the team',
      error(403, 'BotNotInConversationRoster'),
      { kind: 'refused', code: 'BotNotInConversationRoster', detail: expect.stringContaining('add it to the team') },
      { kind: 'refused' },
    ],
    [
      '403 by an administrator',
      error(403, 'BotDisabledByAdmin'),
      { kind: 'refused', detail: expect.stringContaining('administrator') },
      { kind: 'refused' },
    ],
    ['404', error(404, 'ConversationNotFound'), { kind: 'refused', code: 'ConversationNotFound' }, { kind: 'refused' }],
    [
      '413',
      error(413, 'MessageSizeTooBig'),
      { kind: 'refused', detail: 'The message is too big for Teams.' },
      { kind: 'refused' },
    ],
    [
      '403 with a code of tomorrow',
      error(403, 'New<b>Code'),
      { kind: 'refused', code: 'NewbCode' },
      { kind: 'refused' },
    ],
    [
      '403 without a code',
      { status: 403, body: 'no' },
      { kind: 'refused', code: '403', detail: 'Teams refused the message with 403.' },
      { kind: 'refused' },
    ],
  ])('%s', async (_what, reply, posted, edited) => {
    const { post, edit } = attempts(reply);
    const outcomes = [await post(), await edit()];
    expect(connector.seen.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    expect(outcomes).toMatchObject([posted, edited]);
    expect(JSON.stringify(outcomes)).not.toContain('Words of Teams');
  });

  test('no answer in time: a post is in doubt and an edit can be repeated', async () => {
    const { post, edit } = attempts('silence', 200);
    expect([await post(), await edit()]).toMatchObject([{ kind: 'unknown' }, { kind: 'try-later' }]);
    expect(connector.seen).toHaveLength(2);
  });
});

describe('nothing was sent', () => {
  test('when nobody listens', async () => {
    const gone = await startPracticeConnector();
    await gone.close();
    const { poster } = practiceBot(connector).bot;
    expect(await poster.post({ ...to(), serviceUrl: `${gone.url}/teams/` }, card)).toMatchObject({
      kind: 'try-later',
      detail: 'Teams could not be reached (ECONNREFUSED); nothing was sent.',
    });
  });

  test.each([
    [
      'Entra ID refuses',
      () => Promise.reject(Object.assign(new Error('AADSTS7000215'), { errorCode: 'invalid_client' })),
      'invalid_client',
    ],
    ['Entra ID gives no token', () => Promise.resolve(null), 'no answer'],
  ])('when %s', async (_when, acquireTokenByClientCredential, code) => {
    const { poster } = practiceBot(connector, { tokens: { acquireTokenByClientCredential } }).bot;
    const outcome = { kind: 'try-later', retryAfterMs: null, detail: expect.stringContaining(`(${code})`) };
    expect([await poster.post(to(), card), await poster.edit(to(), '1700', card)]).toEqual([outcome, outcome]);
    expect(connector.seen).toEqual([]);
  });
});

test('the channels of a team, the first of which Teams does not name', async () => {
  connector.answerWith({ status: 200, body: { conversations: [{ id: TEAM_ID }, { id: CHANNEL_ID, name: 'Year 9' }] } });
  const { directory } = practiceBot(connector).bot;
  expect(await directory.channelsOf(to().serviceUrl, TEAM_ID)).toEqual([
    { channelId: TEAM_ID, name: 'General' },
    { channelId: CHANNEL_ID, name: 'Year 9' },
  ]);
  expect(connector.seen).toMatchObject([{ method: 'GET', path: `/teams/v3/teams/${TEAM_ID}/conversations` }]);
});

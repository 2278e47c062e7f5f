import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { StoredMessage } from '../../../src/local-tenant/people/conversation-store.ts';
import { pageIn, pathOf } from './answers.ts';
import { APP_ID, CHANNEL_ID, type GraphServer, PERSON, startGraphServer, TEAM_ID } from './graph-server.ts';

const CHANNEL = `/teams/${TEAM_ID}/channels/${encodeURIComponent(CHANNEL_ID)}`;
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', id: 'delivery-1', text: 'Absent' }] };

let graph: GraphServer;
beforeAll(async () => {
  graph = await startGraphServer();
});
afterAll(() => graph.stop());

const message = (id: number, more: Partial<StoredMessage> = {}): StoredMessage => ({
  id: String(id),
  conversationId: CHANNEL_ID,
  from: { id: '28:bot', name: 'Attendance', isBot: true },
  createdAt: new Date(id).toISOString(),
  editedAt: null,
  deletedAt: null,
  text: '',
  attachments: [],
  replyToId: null,
  ...more,
});

describe('the team', () => {
  test('and its channels are told', async () => {
    expect(await graph.call('GET', `/teams/${TEAM_ID}`)).toMatchObject({
      status: 200,
      body: { id: TEAM_ID, displayName: 'Attendance' },
    });
    expect(await graph.call('GET', `/teams/${TEAM_ID}/channels?$select=id,displayName`)).toMatchObject({
      body: { value: [{ displayName: 'General' }, { id: CHANNEL_ID, displayName: 'Year 9' }] },
    });
    expect(await graph.call('GET', CHANNEL)).toMatchObject({
      body: { displayName: 'Year 9', membershipType: 'standard' },
    });
  });

  test.each([
    '/teams/other',
    '/teams/other/channels',
    `/teams/${TEAM_ID}/channels/19:none/messages`,
    `${CHANNEL}/messages/1`,
  ])('%s is not found', async (path) => {
    expect(await graph.call('GET', path)).toMatchObject({ status: 404, body: { error: { code: 'NotFound' } } });
  });
});

describe('messages', () => {
  test('a card can be read back, by the id of its attachment in the body', async () => {
    graph.messages.splice(
      0,
      Infinity,
      message(1_763_541_900_000, {
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
      }),
    );
    const answer = await graph.call('GET', `${CHANNEL}/messages`);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        value: [
          {
            id: '1763541900000',
            messageType: 'message',
            createdDateTime: '2025-11-19T08:45:00.000Z',
            lastEditedDateTime: null,
            deletedDateTime: null,
            from: { application: { id: APP_ID, displayName: 'Attendance' }, user: null },
            channelIdentity: { teamId: TEAM_ID, channelId: CHANNEL_ID },
            webUrl: expect.stringContaining('https://teams.microsoft.com/l/message/'),
          },
        ],
      },
    });
    const attachment = z.object({ id: z.guid(), contentType: z.string(), content: z.string() });
    const shape = z.object({ body: z.object({ content: z.string() }), attachments: z.array(attachment).length(1) });
    const [read] = z.object({ value: z.array(shape) }).parse(answer.body).value;
    expect(JSON.parse(read?.attachments[0]?.content ?? '')).toEqual(CARD);
    expect(read?.body.content).toBe(`<attachment id="${read?.attachments[0]?.id ?? ''}"></attachment>`);
    expect((await graph.call('GET', `${CHANNEL}/messages/1763541900000`)).body).toMatchObject({
      attachments: read?.attachments ?? [],
    });
  });

  test('a person’s message, an edit and a deletion are told as such', async () => {
    const at = '2026-11-19T09:00:00.000Z';
    graph.messages.splice(
      0,
      Infinity,
      message(3, { from: { id: '29:1', name: PERSON.name, isBot: false }, text: 'Ill & <at>home</at>' }),
      message(2, { editedAt: at, text: 'Edited' }),
      message(1, { deletedAt: at, text: 'Was here' }),
    );
    expect(pageIn(await graph.call('GET', `${CHANNEL}/messages`)).items).toMatchObject([
      {
        from: { user: { id: PERSON.personId }, application: null },
        body: { contentType: 'text', content: 'Ill & <at>home</at>' },
      },
      { lastEditedDateTime: at, lastModifiedDateTime: at, body: { content: 'Edited' } },
      { deletedDateTime: at, body: { content: '' }, attachments: [] },
    ]);
  });

  test('come newest first, 20 at a time unless asked otherwise, 50 at most', async () => {
    graph.messages.splice(0, Infinity, ...Array.from({ length: 60 }, (_, index) => message(60 - index)));
    const first = pageIn(await graph.call('GET', `${CHANNEL}/messages`));
    expect([first.items.length, first.items[0]?.id]).toEqual([20, '60']);
    graph.messages.unshift(message(61));
    const second = pageIn(await graph.call('GET', pathOf(first.nextLink)));
    expect([second.items[0]?.id, second.items.at(-1)?.id]).toEqual(['40', '21']);
    const last = pageIn(await graph.call('GET', pathOf(second.nextLink)));
    expect([last.items.at(-1)?.id, last.nextLink]).toEqual(['1', undefined]);
    expect(pageIn(await graph.call('GET', `${CHANNEL}/messages?$top=50`)).items).toHaveLength(50);
    expect(await graph.call('GET', `${CHANNEL}/messages?$top=51`)).toMatchObject({ status: 400 });
  });
});

describe('people', () => {
  test.each([PERSON.personId, PERSON.email, PERSON.email.toUpperCase()])('%s is found', async (who) => {
    expect(await graph.call('GET', `/users/${who}?$select=displayName,jobTitle`)).toMatchObject({
      status: 200,
      body: { displayName: PERSON.name, jobTitle: 'Attendance officer' },
    });
  });

  test('nobody else is', async () => {
    expect(await graph.call('GET', '/users/someone@example.com')).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createCardReader } from '../../../src/adapters/graph/card-reader.ts';
import { createGraphClient } from '../../../src/adapters/graph/graph-client.ts';
import { startSchoolTenant } from './school-tenant.ts';
import type { SchoolTenant } from './school-tenant.ts';
import { startScriptedServer } from './scripted-server.ts';
import { createVirtualTimer } from './virtual-timer.ts';

const TEAMS_APP_ID = '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const LONG_AGO = new Date('2026-09-01T00:00:00Z');

let tenant: SchoolTenant;
let channelId: string;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.installBot();
  channelId = tenant.school.channels[1]?.id ?? '';
});
afterEach(() => tenant.clearFaults());
afterAll(() => tenant.stop());

function reader() {
  return createCardReader(tenant.graph({ timer: createVirtualTimer() }), TEAMS_APP_ID);
}

/** A card as the bot sends it, its delivery's id on an element inside others. */
function cardOf(deliveryId: string) {
  const list = {
    type: 'Container',
    id: `delivery-${deliveryId}`,
    items: [{ type: 'TextBlock', text: 'Sample Pupil' }],
  };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'ColumnSet', columns: [{ type: 'Column', items: [list] }] }],
  };
}

async function connector(method: string, route: string, body?: object): Promise<{ activityId?: string }> {
  const token = await tenant.entra().accessToken('https://api.botframework.com/.default');
  const response = await fetch(`${tenant.school.serviceUrl}v3/${route}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${route} answered ${response.status}: ${text}`);
  return text === '' ? {} : (JSON.parse(text) as { activityId?: string });
}

async function post(deliveryId: string): Promise<string> {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: cardOf(deliveryId) }];
  const activity = { type: 'message', attachments };
  const answer = await connector('POST', 'conversations', {
    isGroup: true,
    channelData: { channel: { id: channelId } },
    activity,
  });
  return answer.activityId ?? '';
}

describe('looking for a card in the local tenant', () => {
  test('finds the card of the delivery, by its id inside the card, among others', async () => {
    const first = await post('d-1');
    const second = await post('d-12');
    const { teamGroupId } = tenant.school;
    expect(await reader().findCard({ kind: 'channel', teamGroupId, channelId }, 'd-1', LONG_AGO)).toEqual({
      kind: 'found',
      activityId: first,
    });
    expect(await reader().findCard({ kind: 'channel', teamGroupId, channelId }, 'd-12', LONG_AGO)).toEqual({
      kind: 'found',
      activityId: second,
    });
    expect(await reader().findCard({ kind: 'channel', teamGroupId, channelId }, 'd-2', LONG_AGO)).toEqual({
      kind: 'absent',
    });
  });

  test('a card in another channel is not here', async () => {
    await post('d-3');
    const other = tenant.school.channels[2]?.id ?? '';
    expect(
      await reader().findCard(
        { kind: 'channel', teamGroupId: tenant.school.teamGroupId, channelId: other },
        'd-3',
        LONG_AGO,
      ),
    ).toEqual({ kind: 'absent' });
  });

  test('a deleted card is absent', async () => {
    const activityId = await post('d-4');
    await connector('DELETE', `conversations/${encodeURIComponent(channelId)}/activities/${activityId}`);
    expect(
      await reader().findCard({ kind: 'channel', teamGroupId: tenant.school.teamGroupId, channelId }, 'd-4', LONG_AGO),
    ).toEqual({ kind: 'absent' });
  });

  test.each([403, 404])('an answer of %d means that nobody can look', async (status) => {
    await tenant.fault({ method: 'GET', path: '/messages$' }, { status });
    const found = await reader().findCard(
      { kind: 'channel', teamGroupId: tenant.school.teamGroupId, channelId },
      'd-1',
      LONG_AGO,
    );
    expect(found.kind).toBe('cannot-look');
  });

  test('a team that Graph does not know cannot be looked at', async () => {
    const found = await reader().findCard(
      { kind: 'channel', teamGroupId: tenant.school.teamId, channelId },
      'd-1',
      LONG_AGO,
    );
    expect(found.kind).toBe('cannot-look');
  });

  test('a failure that will pass says to try later, not to ask a person', async () => {
    await tenant.fault({ method: 'GET', path: '/messages$' }, { status: 503 }, { times: 9 });
    const found = await reader().findCard(
      { kind: 'channel', teamGroupId: tenant.school.teamGroupId, channelId },
      'd-1',
      LONG_AGO,
    );
    expect(found.kind).toBe('try-later');
  });
});

describe('pages of messages', () => {
  const NEXT = 'https://graph.microsoft.com/v1.0/teams/t/channels/c/messages?$top=50&$skiptoken=2';
  const since = new Date('2026-11-23T08:45:00Z');
  const message = (id: string, createdDateTime: string, more: object = {}) => ({
    id,
    createdDateTime,
    lastModifiedDateTime: createdDateTime,
    deletedDateTime: null,
    attachments: [],
    ...more,
  });
  const withCard = (content: string | null, contentType = 'application/vnd.microsoft.card.adaptive') => ({
    attachments: [{ id: 'a', contentType, content }],
  });
  const ours = withCard(JSON.stringify(cardOf('d-1')));

  async function findIn(...pages: readonly (readonly object[])[]) {
    await using server = await startScriptedServer((_request, index) => ({
      status: 200,
      body: { value: pages[index] ?? [], ...(index + 1 < pages.length ? { '@odata.nextLink': NEXT } : {}) },
    }));
    const graph = createGraphClient({
      accessToken: () => Promise.resolve('token-1'),
      graphUrl: server.url,
      version: '0.0.0',
      licences: 1_000,
      timer: createVirtualTimer(),
      log: { warn: () => undefined },
    });
    const found = await createCardReader(graph, TEAMS_APP_ID).findCard(
      { kind: 'channel', teamGroupId: 't', channelId: '19:abc@thread.tacv2' },
      'd-1',
      since,
    );
    return { found, requests: server.requests };
  }

  test('are asked for 50 at a time, the channel’s id encoded', async () => {
    const { requests } = await findIn([]);
    expect(requests[0]?.url).toBe('/v1.0/teams/t/channels/19%3Aabc%40thread.tacv2/messages?$top=50');
  });

  test('are followed while they hold anything since the instant', async () => {
    const { found } = await findIn(
      [message('3', '2026-11-23T09:00:00Z'), message('9', '2026-09-01T09:00:00Z')],
      [message('2', '2026-11-23T08:50:00Z', ours)],
    );
    expect(found).toEqual({ kind: 'found', activityId: '2' });
  });

  test('are not followed past a page that is older altogether', async () => {
    const { found, requests } = await findIn(
      [message('3', '2026-11-23T08:44:59Z')],
      [message('2', '2026-11-23T08:50:00Z', ours)],
    );
    expect(found).toEqual({ kind: 'absent' });
    expect(requests).toHaveLength(1);
  });

  test('an old message that was edited since counts as new', async () => {
    const edited = message('3', '2026-11-20T08:50:00Z', { lastModifiedDateTime: '2026-11-23T08:45:00Z' });
    const { requests } = await findIn([edited], []);
    expect(requests).toHaveLength(2);
  });

  test.each([
    { what: 'of another app', more: withCard('{"id":"delivery-d-1"}', 'application/vnd.microsoft.card.thumbnail') },
    { what: 'without content', more: withCard(null) },
    { what: 'that is no JSON', more: withCard('delivery-d-1') },
    { what: 'that only mentions the id', more: withCard('{"text":"delivery-d-1"}') },
    { what: 'that was deleted', more: { ...ours, deletedDateTime: '2026-11-23T09:10:00Z' } },
  ])('a card $what is not ours', async ({ more }) => {
    const { found } = await findIn([message('2', '2026-11-23T09:00:00Z', more)]);
    expect(found).toEqual({ kind: 'absent' });
  });

  test('a channel with no end of new messages is for a person to look at', async () => {
    const page = [message('2', '2026-11-23T09:00:00Z')];
    const { found, requests } = await findIn(...Array.from({ length: 25 }, () => page));
    expect(found.kind).toBe('cannot-look');
    expect(requests).toHaveLength(20);
  });
});

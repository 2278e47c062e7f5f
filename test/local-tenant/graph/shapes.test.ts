import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { LISTS, makeList } from './answers.ts';
import { CHANNEL_ID, type GraphServer, PERSON, SITE_ID, startGraphServer, TEAM_ID } from './graph-server.ts';

/** Property names of Graph v1.0's entity model for what the tenant answers with. */
const ENTITY = ['id'];
const BASE_ITEM = [
  ...ENTITY,
  ...['createdBy', 'createdDateTime', 'description', 'eTag', 'lastModifiedBy', 'lastModifiedDateTime', 'name'],
  ...['parentReference', 'webUrl'],
];
const TYPES = {
  site: [...BASE_ITEM, 'displayName', 'isPersonalSite', 'root', 'sharepointIds', 'siteCollection'],
  list: [...BASE_ITEM, 'displayName', 'list', 'sharepointIds', 'system', 'columns'],
  listItem: [...BASE_ITEM, 'contentType', 'deleted', 'sharepointIds', 'fields'],
  listItemVersion: [...ENTITY, 'lastModifiedBy', 'lastModifiedDateTime', 'publication', 'fields'],
  columnDefinition: [
    ...ENTITY,
    ...['boolean', 'calculated', 'choice', 'columnGroup', 'currency', 'dateTime', 'defaultValue', 'description'],
    ...['displayName', 'enforceUniqueValues', 'hidden', 'hyperlinkOrPicture', 'indexed', 'lookup', 'name', 'number'],
    ...['personOrGroup', 'readOnly', 'required', 'text', 'validation'],
  ],
  team: [...ENTITY, 'description', 'displayName', 'internalId', 'isArchived', 'tenantId', 'visibility', 'webUrl'],
  channel: [...ENTITY, 'description', 'displayName', 'isFavoriteByDefault', 'membershipType', 'tenantId', 'webUrl'],
  chatMessage: [
    ...ENTITY,
    ...[
      'attachments',
      'body',
      'channelIdentity',
      'chatId',
      'createdDateTime',
      'deletedDateTime',
      'etag',
      'eventDetail',
    ],
    ...['from', 'importance', 'lastEditedDateTime', 'lastModifiedDateTime', 'locale', 'mentions', 'messageType'],
    ...['policyViolation', 'reactions', 'replyToId', 'subject', 'summary', 'webUrl'],
  ],
  user: [
    ...ENTITY,
    ...['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation'],
    ...['preferredLanguage', 'surname', 'userPrincipalName'],
  ],
};

const CHANNEL = `/teams/${TEAM_ID}/channels/${CHANNEL_ID}`;

let graph: GraphServer;
beforeAll(async () => {
  graph = await startGraphServer();
  const items = await makeList(graph, 'Shapes', [{ name: 'Way', choice: { choices: ['phone'] }, indexed: true }]);
  const { id } = z.object({ id: z.string() }).parse((await graph.call('POST', items, { fields: { Title: 'A' } })).body);
  await graph.call('PATCH', `${items}/${id}/fields`, { Title: 'B' });
  await graph.call('DELETE', `${items}/${itemIdOf(await graph.call('POST', items, { fields: {} }))}`);
  graph.messages.push({
    ...{ id: '1', conversationId: CHANNEL_ID, from: { id: '28:bot', name: 'Bot', isBot: true }, text: 'Hello' },
    ...{ createdAt: '2026-11-19T08:45:00.000Z', editedAt: null, deletedAt: null, attachments: [], replyToId: null },
  });
});
afterAll(() => graph.stop());

test.each([
  ['site', `/sites/${SITE_ID}`],
  ['list', `${LISTS}/Shapes?$expand=columns`],
  ['list', LISTS],
  ['columnDefinition', `${LISTS}/Shapes/columns`],
  ['listItem', `${LISTS}/Shapes/items?$expand=fields`],
  ['listItem', `${LISTS}/Shapes/items/1`],
  ['listItem', `${LISTS}/Shapes/items/delta?$expand=fields`],
  ['listItemVersion', `${LISTS}/Shapes/items/1/versions?$expand=fields`],
  ['team', `/teams/${TEAM_ID}`],
  ['channel', CHANNEL],
  ['chatMessage', `${CHANNEL}/messages`],
  ['user', `/users/${PERSON.personId}`],
] as const)('a %s at %s has only the properties that Graph has', async (type, path) => {
  const resources = resourcesIn((await graph.call('GET', path)).body);
  expect(resources.length).toBeGreaterThan(0);
  for (const resource of resources) {
    expect(TYPES[type]).toEqual(
      expect.arrayContaining(Object.keys(resource).filter((name) => !name.startsWith('@odata.'))),
    );
    expect(resource['id']).toEqual(expect.any(String));
  }
});

function resourcesIn(body: unknown): Record<string, unknown>[] {
  const resource = z.record(z.string(), z.unknown());
  const collection = z.object({ value: z.array(resource) }).safeParse(body);
  return collection.success ? collection.data.value : [resource.parse(body)];
}

function itemIdOf({ body }: { readonly body: unknown }): string {
  return z.object({ id: z.string() }).parse(body).id;
}

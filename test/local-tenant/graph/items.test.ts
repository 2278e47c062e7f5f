import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { itemIn, makeList, pageIn } from './answers.ts';
import { APP_ID, type GraphServer, PERSON, SITE_ID, startGraphServer } from './graph-server.ts';

let graph: GraphServer;
let items: string;
beforeAll(async () => {
  graph = await startGraphServer();
  await graph.call('POST', '/control/graph/limits', { enforceResourceUnits: false });
  items = await makeList(graph, 'Contacts', [
    { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Short', text: { maxLength: 5 } },
    { name: 'Notes', text: { allowMultipleLines: true } },
    { name: 'Way', choice: { choices: ['phone', 'visit'] }, defaultValue: { value: 'phone' } },
    { name: 'Free', choice: { choices: ['one'], allowTextEntry: true } },
    { name: 'Many', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
    { name: 'Count', number: { minimum: 0, maximum: 10 } },
    { name: 'On', dateTime: { format: 'dateOnly' } },
    { name: 'At', dateTime: {} },
    { name: 'Done', boolean: {} },
    { name: 'Owner', personOrGroup: {} },
  ]);
});
afterAll(() => graph.stop());

const create = (fields: object, headers?: Record<string, string>) => graph.call('POST', items, { fields }, headers);

describe('creating', () => {
  test('answers 201 with the item, its fields and who made it', async () => {
    const answer = await create({ Title: 'First', Count: 3, Done: false });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        id: '1',
        eTag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
        createdDateTime: '2026-11-19T08:45:30Z',
        createdBy: { application: { id: APP_ID, displayName: 'Every Session' } },
        parentReference: { siteId: SITE_ID },
        contentType: { name: 'Item' },
        fields: {
          id: '1',
          Title: 'First',
          LinkTitle: 'First',
          Count: 3,
          Done: false,
          Way: 'phone',
          _UIVersionString: '1.0',
        },
      },
    });
    expect(itemIn(answer).fields).not.toHaveProperty('Notes');
    expect(graph.events).toContainEqual({ kind: 'list', listId: expect.any(String) });
  });

  test('a delegated token makes it the work of its person', async () => {
    const answer = await create({ Title: 'Mine' }, { authorization: 'Bearer person' });
    expect(answer.body).toMatchObject({
      lastModifiedBy: { user: { id: PERSON.personId, displayName: PERSON.name } },
    });
    const read = await graph.call('GET', `${items}/${itemIn(answer).id}?$expand=fields($select=Editor,Title)`);
    expect(itemIn(read).fields).toEqual({ '@odata.etag': itemIn(answer).eTag, Editor: PERSON.name, Title: 'Mine' });
  });

  test.each([
    ['text as long as it may be', { Short: 'abcde' }, { Short: 'abcde' }],
    ['several lines', { Notes: 'a\nb' }, { Notes: 'a\nb' }],
    ['a choice', { Way: 'visit' }, { Way: 'visit' }],
    ['an entry of one’s own', { Free: 'other' }, { Free: 'other' }],
    ['several choices', { 'Many@odata.type': 'Collection(Edm.String)', Many: ['a', 'b'] }, { Many: ['a', 'b'] }],
    ['the largest number', { Count: 10 }, { Count: 10 }],
    ['a date', { On: '2026-11-19' }, { On: '2026-11-19T00:00:00Z' }],
    ['an instant, to the second, in UTC', { At: '2026-11-19T09:00:00.750+01:00' }, { At: '2026-11-19T08:00:00Z' }],
    ['a person by row id', { OwnerLookupId: '7' }, { OwnerLookupId: '7' }],
  ])('%s is kept', async (_case, fields, expected) => {
    expect(await create(fields)).toMatchObject({ status: 201, body: { fields: expected } });
  });

  test.each([
    ['a column that is not there', { Colour: 'red' }, "Field 'Colour' is not recognized"],
    ['a label in place of a name', { Owner: '7' }, "Field 'Owner' is not recognized"],
    ['a column that SharePoint keeps', { Created: '2026-01-01T00:00:00Z' }, "Field 'Created' is read-only"],
    ['text too long', { Short: 'abcdef' }, 'Invalid text value'],
    ['a title over 255', { Title: 'x'.repeat(256) }, 'Invalid text value'],
    ['two lines in one', { Short: 'a\nb' }, 'Invalid text value'],
    ['a number as text', { Count: '3' }, 'Invalid number value'],
    ['a number too large', { Count: 11 }, 'Invalid number value'],
    ['a choice not offered', { Way: 'pigeon' }, 'Invalid choice value'],
    ['several choices without their type', { Many: ['a'] }, 'A value without a type name was found'],
    ['a date in the British way', { On: '19/11/2026' }, 'Invalid date/time value'],
    ['a day that is not', { On: '2026-02-30' }, 'Invalid date/time value'],
    ['yes', { Done: 'yes' }, 'Invalid yes/no value'],
  ])('%s is refused', async (_case, fields, words) => {
    expect(await create(fields)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalidRequest', message: expect.stringContaining(words) } },
    });
  });

  test('a unique value is taken once, whatever its case, and free again when its row goes', async () => {
    const first = itemIn(await create({ Key: 'contact-1' }));
    const second = await create({ Key: 'CONTACT-1' });
    expect(second).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('duplicate values were found in the following field(s)') } },
    });
    const other = itemIn(await create({ Key: 'contact-2' }));
    expect(await graph.call('PATCH', `${items}/${other.id}/fields`, { Key: 'contact-1' })).toMatchObject({
      status: 400,
    });
    expect(await graph.call('PATCH', `${items}/${first.id}/fields`, { Key: 'contact-1' })).toMatchObject({
      status: 200,
    });
    await graph.call('DELETE', `${items}/${first.id}`);
    expect(await create({ Key: 'contact-1' })).toMatchObject({ status: 201 });
  });
});

describe('changing', () => {
  test('an edit of the version that was seen is taken, an older one is not', async () => {
    const made = itemIn(await create({ Title: 'As it was', Count: 1 }));
    const seen = { 'if-match': made.eTag ?? '' };
    const patched = await graph.call('PATCH', `${items}/${made.id}/fields`, { Count: 2 }, seen);
    expect(patched).toMatchObject({ status: 200, body: { Title: 'As it was', Count: 2, _UIVersionString: '2.0' } });
    const late = await graph.call('PATCH', `${items}/${made.id}/fields`, { Count: 3 }, seen);
    expect(late).toMatchObject({ status: 412, body: { error: { code: 'resourceModified' } } });
    expect(await graph.call('DELETE', `${items}/${made.id}`, undefined, seen)).toMatchObject({ status: 412 });
    expect((await graph.call('GET', `${items}/${made.id}`)).body).toMatchObject({ fields: { Count: 2 } });
  });

  test('`*` and no If-Match take whatever is there', async () => {
    const { id } = itemIn(await create({ Title: 'Any' }));
    expect(await graph.call('PATCH', `${items}/${id}/fields`, { Count: 2 }, { 'if-match': '*' })).toMatchObject({
      status: 200,
    });
    expect(await graph.call('PATCH', `${items}/${id}`, { fields: { Count: 3 } })).toMatchObject({
      status: 200,
      body: { fields: { Count: 3 } },
    });
  });

  test('null empties a column', async () => {
    const { id } = itemIn(await create({ Title: 'Emptied', Count: 2 }));
    await graph.call('PATCH', `${items}/${id}/fields`, { Count: null });
    expect(itemIn(await graph.call('GET', `${items}/${id}`)).fields).not.toHaveProperty('Count');
  });

  test('a refused edit changes nothing', async () => {
    const made = itemIn(await create({ Title: 'Steady' }));
    await graph.call('PATCH', `${items}/${made.id}/fields`, { Title: 'Moved', Count: 'x' });
    expect(itemIn(await graph.call('GET', `${items}/${made.id}`))).toMatchObject({
      eTag: made.eTag,
      fields: { Title: 'Steady' },
    });
  });

  test('versions are told newest first', async () => {
    const { id } = itemIn(await create({ Title: 'v1' }));
    await graph.call('PATCH', `${items}/${id}/fields`, { Title: 'v2' }, { authorization: 'Bearer person' });
    const answer = await graph.call('GET', `${items}/${id}/versions?$expand=fields`);
    expect(pageIn(answer).items).toMatchObject([
      { id: '2.0', lastModifiedBy: { user: { displayName: PERSON.name } }, fields: { Title: 'v2' } },
      { id: '1.0', lastModifiedBy: { application: { id: APP_ID } }, fields: { Title: 'v1' } },
    ]);
  });

  test('a deleted item is gone', async () => {
    const { id } = itemIn(await create({ Title: 'Gone' }));
    expect(await graph.call('DELETE', `${items}/${id}`)).toMatchObject({ status: 204, body: null });
    for (const [method, path] of [
      ['GET', ''],
      ['PATCH', '/fields'],
      ['DELETE', ''],
    ] as const) {
      expect(await graph.call(method, `${items}/${id}${path}`, method === 'PATCH' ? {} : undefined)).toMatchObject({
        status: 404,
        body: { error: { code: 'itemNotFound' } },
      });
    }
  });
});

describe('tokens and paths', () => {
  test.each([
    ['none', '', 'Access token is empty.'],
    ['an expired one', 'Bearer old', 'Lifetime validation failed, the token is expired.'],
    ['one for another service', 'Bearer for-the-bot', 'Access token validation failure. Invalid audience.'],
    ['nonsense', 'Bearer nonsense', 'Access token validation failure.'],
  ])('%s is answered 401', async (_case, authorization, message) => {
    const answer = await graph.call('GET', items, undefined, { authorization, 'client-request-id': 'asked-by-test' });
    expect(answer).toMatchObject({
      status: 401,
      body: {
        error: {
          code: 'InvalidAuthenticationToken',
          message,
          innerError: {
            date: expect.stringMatching(/^2026-11-19T08:45:\d\d$/),
            'request-id': answer.headers.get('request-id'),
            'client-request-id': 'asked-by-test',
          },
        },
      },
    });
  });

  test.each(['/nowhere', '/sites', `/sites/${SITE_ID}/drives`])('%s is no path of Graph', async (path) => {
    expect(await graph.call('GET', path)).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  });
});

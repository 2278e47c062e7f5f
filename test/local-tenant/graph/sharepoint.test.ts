import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { itemIn, makeList, readAll } from './answers.ts';
import { type GraphServer, PERSON, startGraphServer } from './graph-server.ts';

let graph: GraphServer;
let items: string;
beforeAll(async () => {
  graph = await startGraphServer();
  items = await makeList(graph, 'Risk register', [{ name: 'Narrative', text: { allowMultipleLines: true } }]);
});
afterAll(() => graph.stop());

const LIST = '/control/sharepoint/Risk%20register';

test('a person edits a row: everyone who reads it sees who, and an older etag is refused', async () => {
  const made = itemIn(await graph.call('POST', items, { fields: { Title: 'P1', Narrative: 'First' } }));
  const edit = { fields: { Narrative: 'Second' }, personName: PERSON.name };
  expect(await graph.call('POST', `${LIST}/items/${made.id}`, edit, { authorization: '' })).toMatchObject({
    status: 200,
    body: { itemId: made.id, modifiedBy: PERSON.name, fields: { Title: 'P1', Narrative: 'Second' } },
  });
  expect((await graph.call('GET', `${items}/${made.id}`)).body).toMatchObject({
    lastModifiedBy: { user: { id: PERSON.personId, displayName: PERSON.name } },
  });
  const late = await graph.call(
    'PATCH',
    `${items}/${made.id}/fields`,
    { Narrative: 'x' },
    { 'if-match': made.eTag ?? '' },
  );
  expect(late.status).toBe(412);
  expect((await readAll(graph, `${items}/delta`)).items).toMatchObject([{ id: made.id }]);
});

test('rows are added, read and deleted', async () => {
  const added = await graph.call('POST', `${LIST}/items`, { fields: { Title: 'By hand' }, personName: 'A Guest' });
  expect(added).toMatchObject({ status: 201, body: { createdBy: 'A Guest' } });
  expect((await graph.call('GET', LIST)).body).toMatchObject({
    name: 'Risk register',
    items: [{ fields: { Title: 'P1' } }, { fields: { Title: 'By hand' } }],
  });
  expect(await graph.call('DELETE', `${LIST}/items/1`)).toMatchObject({ status: 204 });
  expect((await graph.call('GET', LIST)).body).toMatchObject({ items: [{ fields: { Title: 'By hand' } }] });
});

test.each([
  ['an unknown list', 'GET', '/control/sharepoint/none', undefined, 404],
  ['an unknown row', 'POST', `${LIST}/items/99`, { fields: {}, personName: 'A' }, 404],
  ['a row to delete that is not there', 'DELETE', `${LIST}/items/99`, undefined, 404],
  ['no name', 'POST', `${LIST}/items/2`, { fields: {} }, 400],
  ['a column that is not there', 'POST', `${LIST}/items/2`, { fields: { Colour: 1 }, personName: 'A' }, 400],
])('%s is refused', async (_case, method, path, body, status) => {
  expect(await graph.call(method, path, body)).toMatchObject({ status, body: { error: { code: expect.any(String) } } });
});

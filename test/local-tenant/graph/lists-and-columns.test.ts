import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { LISTS, makeList } from './answers.ts';
import { type GraphServer, SITE_ID, startGraphServer } from './graph-server.ts';

let graph: GraphServer;
beforeAll(async () => {
  graph = await startGraphServer();
  await graph.call('POST', '/control/graph/limits', { enforceResourceUnits: false });
});
afterAll(() => graph.stop());

describe('the site', () => {
  test.each([
    '/sites/school.example.com:/sites/attendance',
    '/sites/School.example.com:/sites/Attendance:',
    `/sites/${SITE_ID}`,
  ])('is found at %s', async (path) => {
    expect(await graph.call('GET', path)).toMatchObject({
      status: 200,
      body: { id: SITE_ID, webUrl: 'https://school.example.com/sites/attendance' },
    });
  });

  test.each([
    '/sites/school.example.com:/sites/other',
    '/sites/other.example.com:/sites/attendance',
    '/sites/x,y,z',
    '/sites/x,y,z/lists',
  ])('is not found at %s', async (path) => {
    expect(await graph.call('GET', path)).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } });
  });
});

describe('a list', () => {
  test('is made with its columns, its name derived of the display name', async () => {
    const answer = await graph.call('POST', LISTS, {
      displayName: 'Risk/Register 1',
      description: 'Who is at risk',
      columns: [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }],
      list: { template: 'genericList' },
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        name: 'RiskRegister 1',
        displayName: 'Risk/Register 1',
        list: { template: 'genericList', hidden: false },
      },
    });
    const { id } = z.object({ id: z.guid() }).parse(answer.body);
    for (const wanted of [id, 'RiskRegister%201', 'risk%2Fregister%201']) {
      expect(await graph.call('GET', `${LISTS}/${wanted}`)).toMatchObject({ status: 200, body: { id } });
    }
    const expanded = await graph.call('GET', `${LISTS}/${id}?$expand=columns`);
    expect(columnNames(z.object({ columns: z.unknown() }).parse(expanded.body).columns)).toEqual(
      expect.arrayContaining(['Title', 'ID', 'Created', 'Modified', 'Author', 'Editor', 'Key']),
    );
  });

  test('cannot have the name of another', async () => {
    await makeList(graph, 'Twice', []);
    expect(await graph.call('POST', LISTS, { displayName: 'twice' })).toMatchObject({
      status: 409,
      body: { error: { code: 'nameAlreadyExists' } },
    });
  });

  test('is not made at all when one of its columns is wrong', async () => {
    const columns = [{ name: 'Good', text: {} }, { name: 'Bad' }];
    expect(await graph.call('POST', LISTS, { displayName: 'Half', columns })).toMatchObject({ status: 400 });
    expect(await graph.call('GET', `${LISTS}/Half`)).toMatchObject({ status: 404 });
  });

  test('cannot be given a name by the caller', async () => {
    expect(await graph.call('POST', LISTS, { displayName: 'Named', name: 'other' })).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("The property 'name' does not exist on type") } },
    });
  });

  test('is gone once deleted', async () => {
    await makeList(graph, 'Short lived', []);
    expect(await graph.call('DELETE', `${LISTS}/Short%20lived`)).toMatchObject({ status: 204, body: null });
    expect(await graph.call('GET', `${LISTS}/Short%20lived`)).toMatchObject({ status: 404 });
  });
});

describe('columns', () => {
  let columns: string;
  beforeAll(async () => {
    columns = (await makeList(graph, 'Columns', [])).replace(/items$/, 'columns');
  });

  test('a name is encoded, the label is kept', async () => {
    expect(await graph.call('POST', columns, { name: 'Next review', dateTime: {} })).toMatchObject({
      status: 201,
      body: { name: 'Next_x0020_review', displayName: 'Next review', dateTime: { format: 'dateTime' }, indexed: false },
    });
  });

  test.each([
    ['no type', { name: 'A' }, 'exactly one type'],
    ['two types', { name: 'A', text: {}, number: {} }, 'exactly one type'],
    ['unique without an index', { name: 'A', text: {}, enforceUniqueValues: true }, 'must be indexed'],
    [
      'an index on lines of text',
      { name: 'A', text: { allowMultipleLines: true }, indexed: true },
      'cannot be indexed',
    ],
    [
      'an index on several choices',
      { name: 'A', choice: { choices: ['x'], displayAs: 'checkBoxes' }, indexed: true },
      'cannot be indexed',
    ],
    ['an index on an address', { name: 'A', hyperlinkOrPicture: {}, indexed: true }, 'cannot be indexed'],
    ['unique yes and no', { name: 'A', boolean: {}, indexed: true, enforceUniqueValues: true }, 'unique values'],
    ['a line longer than SharePoint has', { name: 'A', text: { maxLength: 300 } }, 'text.maxLength'],
    [
      'a property that Graph does not have',
      { name: 'A', text: {}, colour: 'red' },
      "The property 'colour' does not exist",
    ],
  ])('%s is refused', async (_case, definition, words) => {
    const answer = await graph.call('POST', columns, definition);
    expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(words) } } });
  });

  test('a name that is taken is refused', async () => {
    expect(await graph.call('POST', columns, { name: 'Title', text: {} })).toMatchObject({ status: 409 });
  });

  test.each(['text', 'number', 'currency', 'dateTime', 'boolean'])(
    'a column of %s can be indexed later',
    async (type) => {
      const made = await graph.call('POST', columns, { name: `Later_${type}`, [type]: {} });
      const { id } = z.object({ id: z.string() }).parse(made.body);
      expect(await graph.call('PATCH', `${columns}/${id}`, { indexed: true })).toMatchObject({
        status: 200,
        body: { id, indexed: true },
      });
    },
  );

  test('choices can be added, name and type cannot change', async () => {
    await graph.call('POST', columns, { name: 'Way', choice: { choices: ['phone'], displayAs: 'radioButtons' } });
    expect(await graph.call('PATCH', `${columns}/Way`, { choice: { choices: ['phone', 'visit'] } })).toMatchObject({
      status: 200,
      body: { choice: { choices: ['phone', 'visit'], displayAs: 'radioButtons' } },
    });
    expect(await graph.call('PATCH', `${columns}/Way`, { name: 'Means' })).toMatchObject({ status: 400 });
    expect(await graph.call('PATCH', `${columns}/Way`, { text: {} })).toMatchObject({ status: 400 });
  });

  test('twenty indexes fit in a list and no more', async () => {
    const indexed = Array.from({ length: 20 }, (_, index) => ({ name: `C${index}`, text: {}, indexed: true }));
    const path = (await makeList(graph, 'Full', indexed)).replace(/items$/, 'columns');
    expect(await graph.call('POST', path, { name: 'C20', text: {}, indexed: true })).toMatchObject({ status: 400 });
    expect(await graph.call('POST', path, { name: 'C20', text: {} })).toMatchObject({ status: 201 });
    await graph.call('PATCH', `${path}/C0`, { indexed: false });
    expect(await graph.call('PATCH', `${path}/C20`, { indexed: true })).toMatchObject({ status: 200 });
  });
});

function columnNames(columns: unknown): string[] {
  return z
    .array(z.object({ name: z.string() }))
    .parse(columns)
    .map(({ name }) => name);
}

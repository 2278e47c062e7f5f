import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { itemIn, makeList, pageIn, pathOf, readAll } from './answers.ts';
import { type GraphServer, startGraphServer } from './graph-server.ts';

let graph: GraphServer;
let items: string;
let lists = 0;
beforeAll(async () => {
  graph = await startGraphServer();
  await graph.call('POST', '/control/graph/limits', { enforceResourceUnits: false });
});
afterAll(() => graph.stop());
beforeEach(async () => {
  items = await makeList(graph, `Delta ${(lists += 1)}`, [{ name: 'Count', number: {} }]);
});

const create = async (title: string) => itemIn(await graph.call('POST', items, { fields: { Title: title } })).id;
const rename = (id: string, title: string) => graph.call('PATCH', `${items}/${id}/fields`, { Title: title });
const remove = (id: string) => graph.call('DELETE', `${items}/${id}`);
const cursor = async (path = `${items}/delta?token=latest`) => pathOf((await readAll(graph, path)).deltaLink);

describe('the feed', () => {
  test('begins with every row, without those already gone', async () => {
    const [first, second] = [await create('a'), await create('b')];
    await remove(first);
    const { items: rows, deltaLink } = await readAll(graph, `${items}/delta`);
    expect(rows.map(({ id }) => id)).toEqual([second]);
    expect(rows[0]).not.toHaveProperty('fields');
    expect(pathOf(deltaLink)).toMatch(/items\/delta\?token=[\w-]+$/);
  });

  test('`latest` says nothing and gives a place to go on from', async () => {
    await create('before');
    const answer = await graph.call('GET', `${items}/delta?token=latest`);
    expect(pageIn(answer).items).toEqual([]);
    const id = await create('after');
    expect((await readAll(graph, pathOf(pageIn(answer).deltaLink))).items).toMatchObject([{ id }]);
  });

  test('tells each changed row once, as it now is, and who is gone', async () => {
    const [kept, edited, gone] = [await create('kept'), await create('edited'), await create('gone')];
    const from = await cursor(`${items}/delta?$expand=fields($select=Title,Editor)`);
    await rename(edited, 'edited once');
    await rename(edited, 'edited twice');
    await remove(gone);
    const { items: rows, deltaLink } = await readAll(graph, from);
    expect(rows).toMatchObject([
      { id: edited, fields: { Title: 'edited twice', Editor: 'Every Session' } },
      { id: gone, deleted: { state: 'deleted' } },
    ]);
    expect(rows.map(({ id }) => id)).not.toContain(kept);
    expect(rows[0]).not.toHaveProperty('lastModifiedBy');
    expect((await readAll(graph, pathOf(deltaLink))).items).toEqual([]);
  });

  test('pages, and keeps the query on the way', async () => {
    for (let row = 0; row < 5; row += 1) await create(`row ${row}`);
    const first = pageIn(await graph.call('GET', `${items}/delta?$top=2&$expand=fields`));
    expect(first.items).toHaveLength(2);
    expect(first.deltaLink).toBeUndefined();
    const rest = await readAll(graph, pathOf(first.nextLink));
    expect(rest.items.map(({ fields }) => fields?.['Title'])).toEqual(['row 2', 'row 3', 'row 4']);
    expect(rest.pages).toBe(2);
  });

  test('a row deleted while it is read is told of as deleted', async () => {
    const ids = [await create('a'), await create('b'), await create('c')];
    const first = pageIn(await graph.call('GET', `${items}/delta?$top=2`));
    await remove(ids[0] ?? '');
    await remove(ids[2] ?? '');
    const rest = await readAll(graph, pathOf(first.nextLink));
    expect(rest.items).toMatchObject([
      { id: ids[0], deleted: { state: 'deleted' } },
      { id: ids[2], deleted: { state: 'deleted' } },
    ]);
  });
});

describe('tokens', () => {
  test('of one list are no good for another', async () => {
    const from = await cursor();
    const other = await makeList(graph, `Other ${(lists += 1)}`, []);
    const [, query] = from.split('?');
    expect(await graph.call('GET', `${other}/delta?${query ?? ''}`)).toMatchObject({ status: 400 });
  });

  test('an expired one is answered 410, with where to start again', async () => {
    const id = await create('still here');
    const from = await cursor(`${items}/delta?$expand=fields`);
    await graph.call('POST', '/control/graph/limits', { expireDeltaTokens: true });
    const answer = await graph.call('GET', from);
    expect(answer).toMatchObject({ status: 410, body: { error: { code: 'resyncChangesApplyDifferences' } } });
    const again = await readAll(graph, pathOf(answer.headers.get('location') ?? undefined));
    expect(again.items).toMatchObject([{ id, fields: { Title: 'still here' } }]);
    expect((await readAll(graph, pathOf(again.deltaLink))).items).toEqual([]);
  });

  test.each(['nonsense', 'e30', Buffer.from('{"generation":0}').toString('base64url')])(
    '%s is answered 400, not 410',
    async (token) => {
      expect(await graph.call('GET', `${items}/delta?token=${token}`)).toMatchObject({
        status: 400,
        body: { error: { code: 'invalidRequest', message: 'Provided sync token is malformed' } },
      });
    },
  );
});

test('whatever happens to a list, a reader of its feed holds the list', async () => {
  const row = fc.integer({ min: 1, max: 12 });
  const step = fc.oneof(
    fc.constant({ kind: 'create' as const }),
    fc.record({ kind: fc.constant('rename' as const), row }),
    fc.record({ kind: fc.constant('remove' as const), row }),
    fc.record({ kind: fc.constant('read' as const), pages: fc.integer({ min: 1, max: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), async (steps, top) => {
      const path = await makeList(graph, `Feed ${(lists += 1)}`, []);
      const held = new Map<string, unknown>();
      let next = `${path}/delta?$top=${top}&$expand=fields`;
      const readPage = async (): Promise<boolean> => {
        const page = pageIn(await graph.call('GET', next));
        for (const { id, deleted, fields } of page.items) {
          if (deleted === undefined) held.set(id, fields?.['Title']);
          else held.delete(id);
        }
        next = pathOf(page.nextLink ?? page.deltaLink);
        return page.deltaLink === undefined;
      };
      for (const [index, each] of steps.entries()) {
        if (each.kind === 'create') await graph.call('POST', path, { fields: { Title: `made ${index}` } });
        if (each.kind === 'rename') await graph.call('PATCH', `${path}/${each.row}/fields`, { Title: `step ${index}` });
        if (each.kind === 'remove') await graph.call('DELETE', `${path}/${each.row}`);
        if (each.kind === 'read') for (let page = 0; page < each.pages; page += 1) await readPage();
      }
      while (await readPage());
      const listed = (await readAll(graph, `${path}?$expand=fields`)).items;
      expect([...held].sort()).toEqual(listed.map(({ id, fields }) => [id, fields?.['Title']]).sort());
    }),
    { numRuns: 60 },
  );
});

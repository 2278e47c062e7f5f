import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { LIST_DEFINITIONS } from '../../../src/domain/lists/list-definitions.ts';
import { createListProvisioner } from '../../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../../src/adapters/graph/school-lists.ts';
import { createSiteLists } from '../../../src/adapters/graph/site-lists.ts';
import type { ListFields, ListItem, ListWriteOutcome } from '../../../src/operations/ports.ts';
import { startSchoolTenant } from './school-tenant.ts';
import type { SchoolTenant } from './school-tenant.ts';
import { createVirtualTimer } from './virtual-timer.ts';

const REGISTER = LIST_DEFINITIONS['risk-register'].displayName;

let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  const graph = tenant.graph();
  await createListProvisioner(graph, createSiteLists(graph, tenant.school.siteUrl)).provision(() => undefined);
});
afterEach(() => tenant.clearFaults());
afterAll(() => tenant.stop());

function listsOf(graph = tenant.graph()) {
  return createSchoolLists(graph, createSiteLists(graph, tenant.school.siteUrl));
}

let lastKey = 0;
function newRow(more: ListFields = {}): ListFields & { readonly Key: string } {
  lastKey += 1;
  const Key = `pupil-${lastKey}`;
  return { Title: `Sample Pupil ${lastKey}`, YearGroup: 9, Form: '9B', Missed: 14, Possible: 152, ...more, Key };
}

function written(outcome: ListWriteOutcome): ListItem {
  if (outcome.kind === 'written') return outcome.item;
  throw new Error(`Not written: ${JSON.stringify(outcome)}`);
}

async function rowsWith(key: string) {
  return (await tenant.rows(REGISTER)).filter(({ fields }) => fields['Key'] === key);
}

describe('creating a row', () => {
  test('writes it as given and gives it back with its id, version and writer', async () => {
    const row = newRow({ Narrative: "Isn't in on Fridays.\n“Tired”", NextReviewOn: '2026-12-04', Percent: 90.78 });
    const item = written(await listsOf().create('risk-register', row));
    expect(item.fields).toMatchObject({ ...row, Band: null, FiguresOn: null });
    expect(item.etag).toMatch(/^"[0-9a-f-]+,1"$/);
    expect(item.modifiedBy).not.toBeNull();
    expect(Date.parse(item.modifiedAt)).not.toBeNaN();
    const [stored] = await rowsWith(row.Key);
    expect(stored).toMatchObject({ itemId: item.itemId, fields: { Narrative: row.Narrative, Percent: 90.78 } });
    expect(String(stored?.fields['NextReviewOn'])).toContain('2026-12-04');
  });

  test('a second time makes no second row and gives the first', async () => {
    const row = newRow();
    const first = written(await listsOf().create('risk-register', row));
    const second = written(await listsOf().create('risk-register', row));
    expect(second.itemId).toBe(first.itemId);
    expect(second.fields).toEqual(first.fields);
    expect(await rowsWith(row.Key)).toHaveLength(1);
  });

  test.each([
    { what: 'the connection is lost', effect: { acceptThenDrop: true } },
    { what: 'a gateway gives up', effect: { acceptThenStatus: 504 } },
  ])('whose answer is lost because $what is found again', async ({ effect }) => {
    const row = newRow({ Title: "D'Arcy O'Sample" });
    await tenant.fault({ method: 'POST', path: '/items$' }, effect);
    const item = written(await listsOf().create('risk-register', row));
    expect(item.fields['Title']).toBe("D'Arcy O'Sample");
    expect(await rowsWith(row.Key)).toHaveLength(1);
  });

  test('a key with a quote in it is found too', async () => {
    const row = { ...newRow(), Key: "pupil-o'brien" };
    const first = written(await listsOf().create('risk-register', row));
    expect(written(await listsOf().create('risk-register', row)).itemId).toBe(first.itemId);
  });

  test('that did not arrive is to be tried later, and its key is not there', async () => {
    const row = newRow();
    await tenant.fault({ method: 'POST', path: '/items$' }, { status: 504 });
    expect(await listsOf().create('risk-register', row)).toMatchObject({ kind: 'try-later' });
    expect(await rowsWith(row.Key)).toEqual([]);
  });

  test('says how long SharePoint asks to wait when that is too long for a person', async () => {
    await tenant.fault({ method: 'POST', path: '/items$' }, { status: 429, retryAfterSeconds: 90 });
    expect(await listsOf().create('risk-register', newRow())).toMatchObject({
      kind: 'try-later',
      retryAfterMs: 90_000,
    });
  });

  test.each([
    { what: 'a value that SharePoint refuses', row: () => newRow({ YearGroup: 'nine' }), code: 'invalidRequest' },
    { what: 'a line that is too long', row: () => newRow({ Form: 'x'.repeat(300) }), code: 'invalidRequest' },
  ])('with $what is refused', async ({ row, code }) => {
    expect(await listsOf().create('risk-register', row())).toMatchObject({ kind: 'refused', code });
  });

  test('with a column that the list lacks is a mistake and throws', async () => {
    await expect(listsOf().create('risk-register', newRow({ Nickname: 'x' }))).rejects.toThrow(RangeError);
  });

  test('without the right to write is refused', async () => {
    await tenant.fault(
      { method: 'POST', path: '/items$' },
      { status: 403, body: { error: { code: 'accessDenied', message: 'Access denied' } } },
    );
    expect(await listsOf().create('risk-register', newRow())).toMatchObject({ kind: 'refused', code: 'accessDenied' });
  });

  test('with a wrong secret is refused with what to do', async () => {
    const { accessToken } = tenant.entra({ secret: 'wrong' });
    const outcome = await listsOf(tenant.graph({ accessToken })).create('risk-register', newRow());
    expect(outcome).toMatchObject({ kind: 'refused', code: 'sign-in-failed' });
    expect(JSON.stringify(outcome)).toContain('client secret');
  });

  test('on a site that is not there is refused', async () => {
    const graph = tenant.graph();
    const site = createSiteLists(graph, 'https://school.sharepoint.example/sites/nowhere');
    const outcome = await createSchoolLists(graph, site).create('risk-register', newRow());
    expect(outcome).toMatchObject({ kind: 'refused', code: 'itemNotFound' });
  });
});

describe('changing a row', () => {
  test('changes the named columns only and gives the new version', async () => {
    const lists = listsOf();
    const before = written(await lists.create('risk-register', newRow({ NextReviewOn: '2026-12-04' })));
    const edit = { Narrative: 'Spoke to the family.', NextReviewOn: null };
    const after = written(await lists.update('risk-register', before.itemId, before.etag, edit));
    expect(after.fields).toEqual({ ...before.fields, ...edit });
    expect(after.etag).not.toBe(before.etag);
  });

  test('that somebody changed first is a conflict, with their row and name', async () => {
    const lists = listsOf();
    const before = written(await lists.create('risk-register', newRow()));
    await tenant.personEdits(REGISTER, before.itemId, { Narrative: 'Theirs.' }, 'Sam Sample');
    const outcome = await lists.update('risk-register', before.itemId, before.etag, { Narrative: 'Ours.' });
    expect(outcome).toMatchObject({
      kind: 'conflict',
      current: { itemId: before.itemId, fields: { Narrative: 'Theirs.' }, modifiedBy: 'Sam Sample' },
    });
    const [stored] = await rowsWith(String(before.fields['Key']));
    expect(stored?.fields['Narrative']).toBe('Theirs.');
  });

  test.each([
    { what: 'the connection is lost', effect: { acceptThenDrop: true } },
    { what: 'a gateway gives up', effect: { acceptThenStatus: 504 } },
  ])('whose answer is lost because $what took effect once and is no conflict', async ({ effect }) => {
    const lists = listsOf(tenant.graph({ timer: createVirtualTimer() }));
    const before = written(await lists.create('risk-register', newRow()));
    await tenant.fault({ method: 'PATCH', path: '/fields$' }, effect);
    const edit = { Narrative: 'Once.', NextReviewOn: '2027-01-08' };
    const after = written(await lists.update('risk-register', before.itemId, before.etag, edit));
    expect(after.fields).toMatchObject(edit);
    expect(after.etag).toMatch(/,2"$/);
  });

  test('that was deleted is gone', async () => {
    const lists = listsOf();
    const { itemId, etag } = written(await lists.create('risk-register', newRow()));
    await tenant.personDeletes(REGISTER, itemId, 'Sam Sample');
    expect(await lists.update('risk-register', itemId, etag, { Narrative: 'x' })).toEqual({ kind: 'gone' });
  });

  test.each([
    { status: 503, kind: 'try-later' },
    { status: 500, kind: 'refused' },
  ])('answered $status is $kind', async ({ status, kind }) => {
    const lists = listsOf(tenant.graph({ timer: createVirtualTimer() }));
    const { itemId, etag } = written(await lists.create('risk-register', newRow()));
    await tenant.fault({ method: 'PATCH', path: '/fields$' }, { status }, { times: 9 });
    expect(await lists.update('risk-register', itemId, etag, { Narrative: 'x' })).toMatchObject({ kind });
  });
});

describe('changing many rows', () => {
  const many = async (count: number, lists = listsOf()) =>
    (
      await lists.createMany(
        'risk-register',
        Array.from({ length: count }, () => newRow()),
      )
    ).map(written);

  test('gives an outcome for each in order, 20 to a request', async () => {
    const lists = listsOf();
    const rows = await many(45, lists);
    await tenant.clearJournal();
    const edits = rows.map(({ itemId, etag }, index) => ({ itemId, etag, fields: { Missed: 100 + index } }));
    const items = (await lists.updateMany('risk-register', edits)).map(written);
    expect(items.map(({ itemId, fields }) => [itemId, fields['Missed']])).toEqual(
      rows.map(({ itemId }, index) => [itemId, 100 + index]),
    );
    const batches = (await tenant.journal()).filter(({ path }) => path.endsWith('/$batch'));
    expect(batches).toHaveLength(6);
  });

  test('tells of each row what became of it, and does the others', async () => {
    const lists = listsOf();
    const rows = await many(6, lists);
    const [changed, deleted, same, throttled] = rows;
    await tenant.personEdits(REGISTER, changed?.itemId ?? '', { Narrative: 'Theirs.' }, 'Sam Sample');
    await tenant.personEdits(REGISTER, same?.itemId ?? '', { Missed: 7 }, 'Sam Sample');
    await tenant.personDeletes(REGISTER, deleted?.itemId ?? '', 'Sam Sample');
    const path = `/items/${throttled?.itemId ?? ''}/fields$`;
    await tenant.fault({ method: 'PATCH', path }, { status: 503 }, { times: 9 });
    const edits = rows.map(({ itemId, etag }) => ({ itemId, etag, fields: { Missed: 7 } }));
    const impatient = listsOf(tenant.graph({ timer: createVirtualTimer() }));
    const outcomes = await impatient.updateMany('risk-register', edits);
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'conflict',
      'gone',
      'written',
      'try-later',
      'written',
      'written',
    ]);
    expect(outcomes[0]).toMatchObject({ current: { fields: { Narrative: 'Theirs.' }, modifiedBy: 'Sam Sample' } });
  });

  test('whose whole answer is lost is to be tried again, and then written without a conflict', async () => {
    const lists = listsOf();
    const rows = await many(3, lists);
    const edits = rows.map(({ itemId, etag }) => ({ itemId, etag, fields: { Missed: 8 } }));
    await tenant.fault({ method: 'POST', path: '/\\$batch$' }, { acceptThenDrop: true });
    expect((await lists.updateMany('risk-register', edits)).map(({ kind }) => kind)).toEqual(
      rows.map(() => 'try-later'),
    );
    expect((await lists.updateMany('risk-register', edits)).map(({ kind }) => kind)).toEqual(rows.map(() => 'written'));
  });

  test('no edits make no request', async () => {
    expect(await listsOf().updateMany('risk-register', [])).toEqual([]);
  });
});

describe('creating many rows', () => {
  test('gives an outcome for each in order, 20 to a request', async () => {
    await tenant.clearJournal();
    const rows = Array.from({ length: 45 }, () => newRow());
    const items = (await listsOf().createMany('risk-register', rows)).map(written);
    expect(items.map(({ fields }) => fields['Key'])).toEqual(rows.map(({ Key }) => Key));
    expect(new Set(items.map(({ itemId }) => itemId)).size).toBe(45);
    const batches = (await tenant.journal()).filter(({ path }) => path.endsWith('/$batch'));
    expect(batches).toHaveLength(3);
  });

  test('rows that were there are returned, and a key given twice makes one row', async () => {
    const lists = listsOf();
    const [there, added] = [newRow(), newRow()];
    const first = written(await lists.create('risk-register', there));
    const items = (await lists.createMany('risk-register', [added, there, added])).map(written);
    expect(items[1]?.itemId).toBe(first.itemId);
    expect(items[2]?.itemId).toBe(items[0]?.itemId);
    expect(await rowsWith(added.Key)).toHaveLength(1);
  });

  test('an inner 429 is sent again after its own Retry-After', async () => {
    const timer = createVirtualTimer();
    await tenant.fault(
      { method: 'POST', path: '/items$' },
      { status: 429, retryAfterSeconds: 7 },
      { skip: 3, times: 2 },
    );
    const rows = Array.from({ length: 8 }, () => newRow());
    const outcomes = await listsOf(tenant.graph({ timer })).createMany('risk-register', rows);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array<string>(8).fill('written'));
    expect(timer.nowMs()).toBeGreaterThanOrEqual(7_000);
    for (const { Key } of rows) expect(await rowsWith(Key)).toHaveLength(1);
  });

  test.each([
    { what: 'one inner answer', path: '/items$', effect: { acceptThenStatus: 504 } },
    { what: 'the whole answer', path: '/\\$batch$', effect: { acceptThenDrop: true } },
  ])('$what lost makes no second row', async ({ path, effect }) => {
    const rows = Array.from({ length: 5 }, () => newRow());
    await tenant.fault({ method: 'POST', path }, effect);
    const outcomes = await listsOf().createMany('risk-register', rows);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array<string>(5).fill('written'));
    for (const { Key } of rows) expect(await rowsWith(Key)).toHaveLength(1);
  });

  test('one bad row is refused and the others are written', async () => {
    const rows = [newRow(), newRow({ Missed: 'many' }), newRow()];
    const outcomes = await listsOf().createMany('risk-register', rows);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'refused', 'written']);
  });

  test('no rows make no request', async () => {
    expect(await listsOf().createMany('risk-register', [])).toEqual([]);
  });
});

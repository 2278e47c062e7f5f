import { describe, expect, test } from '@jest/globals';
import type { ListItem } from '../../../src/operations/ports.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';

const SEEN_AT = new Date('2026-11-23T10:00:00Z');
const REGISTER = 'risk-register';

describe.each(DATABASE_KINDS)('rows of some keys in the %s database', (kind) => {
  const opened = testDatabase(kind);

  const row = (itemId: string, key: string, over: Partial<ListItem> = {}): ListItem => ({
    ...{ itemId, etag: `"${itemId},1"`, fields: { Key: key, Narrative: `Row ${itemId}.` } },
    ...{ modifiedAt: '2026-11-23T08:00:00.000Z', modifiedBy: 'Somebody' },
    ...over,
  });
  const keep = (schoolId: string, items: readonly ListItem[], list: 'contacts' | typeof REGISTER = REGISTER) => {
    const changes = items.map((item) => ({ kind: 'present' as const, item }));
    return opened.database.records.listItems.apply(schoolId, list, changes, false, SEEN_AT);
  };
  const itemIds = async (schoolId: string, keys: readonly string[]) =>
    (await opened.database.records.listItems.ofKeys(schoolId, REGISTER, keys)).map(({ itemId }) => itemId);

  test('are those of one school’s list, each once, and no other', async () => {
    const [first, second] = [row('1', 'p-1'), row('2', 'p-2')];
    await keep('some', [first, second, row('3', 'p-3')]);
    await keep('some', [row('4', 'p-1')], 'contacts');
    await keep('others', [row('5', 'p-1')]);
    const { listItems } = opened.database.records;
    const found = await listItems.ofKeys('some', REGISTER, ['p-2', 'p-1', 'p-1', 'nobody']);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([first, second]));
    expect(await itemIds('some', [])).toEqual([]);
  });

  test('are without the rows that were deleted, and with those that have a problem', async () => {
    const troubled = row('1', 'p-1', { fields: { Key: 'p-1', NextReviewOn: 'soon' } });
    await keep('repair', [troubled, row('2', 'p-2')]);
    await opened.database.records.listItems.apply(
      'repair',
      REGISTER,
      [{ kind: 'deleted', itemId: '2' }],
      false,
      SEEN_AT,
    );
    expect(await opened.database.records.listItems.troubled('repair')).toHaveLength(2);
    expect(await itemIds('repair', ['p-1', 'p-2'])).toEqual(['1']);
  });

  test('are both where two have one key, the newer later', async () => {
    await keep('twice', [row('1', 'p-1', { modifiedAt: '2026-11-23T09:00:00.000Z' }), row('2', 'p-1')]);
    expect(await itemIds('twice', ['p-1'])).toEqual(['2', '1']);
  });

  test('are found for more keys than one statement takes', async () => {
    const keys = Array.from({ length: 2_500 }, (_, index) => `p-${index}`);
    await keep('large', [row('1', 'p-0'), row('2', 'p-1200'), row('3', 'p-2499')]);
    expect((await itemIds('large', keys)).toSorted()).toEqual(['1', '2', '3']);
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ListChanges } from '../../src/operations/ports.ts';
import { LISTS_VERSION } from '../../src/domain/lists/list-steps.ts';
import { readList } from '../../src/operations/read-lists.ts';
import { inMemoryLists, type InMemoryLists } from '../support/in-memory-lists.ts';
import { at } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';
import { withoutWholeLists } from '../support/without-whole-lists.ts';

const LIST = 'risk-register';

describe('reading what people changed in SharePoint', () => {
  const opened = testDatabase('embedded');
  let sharePoint: InMemoryLists;
  let schoolId: string;
  let schools = 0;
  beforeEach(() => {
    schools += 1;
    schoolId = `reading-${schools}`;
    sharePoint = inMemoryLists(2);
  });

  const read = (changes: ListChanges = sharePoint.changes) =>
    readList({ database: withoutWholeLists(opened.database), clock: () => at('10:00'), changesOf: () => changes })(
      schoolId,
      LIST,
    );
  const replica = async () => {
    const items = await opened.database.records.listItems.all(schoolId, LIST);
    return items.map(({ fields }) => `${String(fields['Key'])}: ${String(fields['Narrative'])}`).sort();
  };
  const write = (key: string, narrative: string) => sharePoint.personWrites(LIST, key, { Narrative: narrative });

  test('the first reading brings every row, page by page', async () => {
    for (const key of ['p1', 'p2', 'p3', 'p4', 'p5']) write(key, `about ${key}`);
    await read();
    expect(await replica()).toEqual(['p1: about p1', 'p2: about p2', 'p3: about p3', 'p4: about p4', 'p5: about p5']);
    expect(await opened.database.records.listItems.cursor(schoolId, LIST)).toMatchObject({ readAt: at('10:00') });
  });

  test('later readings bring changes and deletions, and nothing is kept twice', async () => {
    for (const key of ['p1', 'p2', 'p3']) write(key, 'before');
    await read();
    write('p1', 'after');
    write('p4', 'new');
    sharePoint.personDeletes(LIST, 'p2');
    await read();
    await read();
    expect(await replica()).toEqual(['p1: after', 'p3: before', 'p4: new']);
  });

  test('a whole table that somebody pastes is taken in, and each row is put on record as theirs', async () => {
    write('p0', 'before');
    await read();
    for (let index = 1; index <= 30; index += 1) write(`p${index}`, `about p${index}`);
    await read();
    expect(await replica()).toHaveLength(31);
    const history = await opened.database.records.cases.history(schoolId, 'p30');
    expect(history).toMatchObject([{ kind: 'opened', by: { kind: 'sharepoint' } }]);
  });

  test('a cursor that is too old starts afresh, and rows not seen again are gone', async () => {
    for (const key of ['p1', 'p2', 'p3']) write(key, 'before');
    await read();
    sharePoint.personDeletes(LIST, 'p2');
    sharePoint.forgetCursors();
    write('p4', 'new');
    await read();
    expect(await replica()).toEqual(['p1: before', 'p3: before', 'p4: new']);
  });

  test('what was deleted is kept for a while, and can be told from what is there', async () => {
    write('p1', 'before');
    await read();
    sharePoint.personDeletes(LIST, 'p1');
    await read();
    expect(await replica()).toEqual([]);
    const [deleted] = await opened.database.records.listItems.troubled(schoolId);
    expect(deleted).toMatchObject({ item: { fields: { Narrative: 'before' } }, deletedAt: at('10:00') });
  });

  test('a list whose columns are those of an earlier version is read from the start', async () => {
    write('p1', 'before');
    await read();
    const { listItems } = opened.database.records;
    await listItems.saveCursor(schoolId, LIST, 'a cursor of old', LISTS_VERSION - 1, at('10:00'));
    const cursors: (string | null)[] = [];
    const noting: ListChanges = {
      changesSince: (list, cursor) => {
        cursors.push(cursor);
        return sharePoint.changes.changesSince(list, cursor);
      },
    };
    await read(noting);
    await read(noting);
    expect(cursors).toEqual([null, expect.any(String)]);
  });

  test('a reading that breaks off keeps what it had, and the next goes on from there', async () => {
    for (const key of ['p1', 'p2', 'p3']) write(key, 'before');
    await read();
    for (const key of ['p1', 'p2', 'p3']) write(key, 'after');
    const breaking: ListChanges = {
      async *changesSince(list, cursor) {
        for await (const page of sharePoint.changes.changesSince(list, cursor)) {
          yield page;
          throw new Error('connection lost');
        }
      },
    };
    await expect(read(breaking)).rejects.toThrow('connection lost');
    expect(await replica()).toEqual(['p1: after', 'p2: after', 'p3: before']);
    await read();
    expect(await replica()).toEqual(['p1: after', 'p2: after', 'p3: after']);
  });
});

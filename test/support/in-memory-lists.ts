import type {
  ListChangePage,
  ListChanges,
  ListFields,
  ListItem,
  ListName,
  ListWriteOutcome,
  SchoolLists,
} from '../../src/operations/ports.ts';

/**
 * What becomes of the next write. `lost`: it takes effect and its answer does not come. `first`: somebody does something
 * in SharePoint before it arrives.
 */
export type ScriptedWrite =
  'done' | 'lost' | Exclude<ListWriteOutcome, { kind: 'written' | 'conflict' }> | { readonly first: () => void };

export interface InMemoryLists {
  readonly lists: SchoolLists;
  readonly changes: ListChanges;
  /** Every request, in order: "create", "update", "createMany 3". */
  readonly requests: readonly string[];
  items(list: ListName): readonly ListItem[];
  /** What the next requests come to; after them every one is done. */
  nextWrites(...writes: readonly ScriptedWrite[]): void;
  /** A person at SharePoint adds or changes the row with a key, or deletes it. */
  personWrites(list: ListName, key: string, fields: ListFields, name?: string): void;
  personDeletes(list: ListName, key: string): void;
  /** The next reading starts afresh, as after a cursor that is too old. */
  forgetCursors(): void;
}

/** SharePoint lists behind the ports, with keys that are unique and versions that must match. */
export function inMemoryLists(pageSize = 100): InMemoryLists {
  const rows = new Map<string, ListItem & { readonly list: ListName; readonly changedAt: number }>();
  const deleted: { readonly list: ListName; readonly itemId: string; readonly changedAt: number }[] = [];
  const requests: string[] = [];
  const script: ScriptedWrite[] = [];
  let [itemCount, changeCount, oldestCursor] = [0, 0, 0];

  const newItemId = () => String((itemCount += 1));
  const byKey = (list: ListName, key: string) =>
    [...rows.values()].find((row) => row.list === list && row.fields['Key'] === key);
  const put = (list: ListName, itemId: string, fields: ListFields, modifiedBy: string): ListItem => {
    changeCount += 1;
    const kept = Object.fromEntries(
      Object.entries({ ...rows.get(itemId)?.fields, ...fields }).map(([name, value]) => [
        name,
        value === '' ? null : value,
      ]),
    );
    const modifiedAt = new Date(Date.UTC(2026, 10, 23, 9, 0, changeCount)).toISOString();
    const item = { itemId, etag: `"${itemId},${changeCount}"`, fields: kept, modifiedAt, modifiedBy };
    rows.set(itemId, { ...item, list, changedAt: changeCount });
    return item;
  };
  const itemOf = ({ itemId, etag, fields, modifiedAt, modifiedBy }: ListItem): ListItem => {
    return { itemId, etag, fields, modifiedAt, modifiedBy };
  };
  const scripted = (write: () => ListWriteOutcome): ListWriteOutcome => {
    const next = script.shift() ?? 'done';
    if (typeof next === 'object' && 'first' in next) next.first();
    else if (typeof next === 'object') return next;
    const outcome = write();
    return next === 'lost' ? { kind: 'try-later', retryAfterMs: null, detail: 'No answer came.' } : outcome;
  };
  const create = (list: ListName, fields: ListFields & { readonly Key: string }): ListWriteOutcome => {
    const there = byKey(list, fields.Key);
    return { kind: 'written', item: there ? itemOf(there) : put(list, newItemId(), fields, 'Every Session') };
  };
  const update = (list: ListName, itemId: string, etag: string, fields: ListFields): ListWriteOutcome => {
    const there = rows.get(itemId);
    if (there === undefined) return { kind: 'gone' };
    const holdsAll = Object.entries(fields).every(([name, value]) => (there.fields[name] ?? null) === (value || null));
    if (there.etag === etag) return { kind: 'written', item: put(list, itemId, fields, 'Every Session') };
    return holdsAll ? { kind: 'written', item: itemOf(there) } : { kind: 'conflict', current: itemOf(there) };
  };
  return {
    lists: {
      create: (list, fields) => {
        requests.push('create');
        return Promise.resolve(scripted(() => create(list, fields)));
      },
      createMany: (list, given) => {
        requests.push(`createMany ${given.length}`);
        return Promise.resolve(given.map((fields) => scripted(() => create(list, fields))));
      },
      updateMany: (list, edits) => {
        requests.push(`updateMany ${edits.length}`);
        return Promise.resolve(
          edits.map(({ itemId, etag, fields }) => scripted(() => update(list, itemId, etag, fields))),
        );
      },
      remove: (list, itemId, etag) => {
        requests.push('remove');
        const there = rows.get(itemId);
        if (there === undefined) return Promise.resolve({ kind: 'gone' });
        const next = script.shift() ?? 'done';
        if (next !== 'done') return Promise.resolve({ kind: 'not-now', detail: 'SharePoint did not answer.' });
        if (there.etag !== etag) return Promise.resolve({ kind: 'changed' });
        changeCount += 1;
        rows.delete(itemId);
        deleted.push({ list, itemId, changedAt: changeCount });
        return Promise.resolve({ kind: 'removed' });
      },
      update: (list, itemId, etag, fields) => {
        requests.push('update');
        return Promise.resolve(scripted(() => update(list, itemId, etag, fields)));
      },
    },
    changes: {
      // eslint-disable-next-line @typescript-eslint/require-await
      async *changesSince(list, cursor): AsyncGenerator<ListChangePage> {
        const isFresh = cursor === null || Number(cursor) < oldestCursor;
        const since = isFresh ? 0 : Number(cursor);
        const present = [...rows.values()].filter((row) => row.list === list && row.changedAt > since);
        const gone = deleted.filter((row) => row.list === list && row.changedAt > since && !isFresh);
        const changes = [
          ...present.map((row) => ({ at: row.changedAt, change: { kind: 'present' as const, item: itemOf(row) } })),
          ...gone.map(({ itemId, changedAt }) => ({ at: changedAt, change: { kind: 'deleted' as const, itemId } })),
        ].sort((a, b) => a.at - b.at);
        const until = String(changeCount);
        for (let first = 0; first === 0 || first < changes.length; first += pageSize) {
          const page = changes.slice(first, first + pageSize).map(({ change }) => change);
          const isLast = first + pageSize >= changes.length;
          yield { changes: page, cursor: isLast ? until : null, startsAfresh: isFresh && first === 0 };
        }
      },
    },
    requests,
    items: (list) => [...rows.values()].filter((row) => row.list === list).map(itemOf),
    nextWrites: (...writes) => void script.push(...writes),
    personWrites: (list, key, fields, name = 'Sam Example') => {
      put(list, byKey(list, key)?.itemId ?? newItemId(), { Key: key, ...fields }, name);
    },
    personDeletes: (list, key) => {
      const there = byKey(list, key);
      if (there === undefined) return;
      changeCount += 1;
      rows.delete(there.itemId);
      deleted.push({ list, itemId: there.itemId, changedAt: changeCount });
    },
    forgetCursors: () => {
      changeCount += 1;
      oldestCursor = changeCount;
    },
  };
}

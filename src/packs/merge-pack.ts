import { isRecord } from './is-record.ts';

/**
 * A pack with a school's changes. An object is changed key by key; a list is replaced as a whole, because the order of
 * bands or steps is theirs to decide; provisions alone are changed one by one, by id, and new ones added at the end.
 */
export function mergePack(base: unknown, own: unknown): unknown {
  return mergeKeys(base, own, (key, before, after) =>
    key === 'provisions' && Array.isArray(before) && Array.isArray(after)
      ? mergeById(before, after)
      : mergeKeys(before, after, (_, __, replacing) => replacing),
  );
}

function mergeKeys(
  base: unknown,
  own: unknown,
  merge: (key: string, before: unknown, after: unknown) => unknown,
): unknown {
  if (!isRecord(base) || !isRecord(own)) return own;
  const changed = Object.entries(own).map(([key, after]) => [key, merge(key, base[key], after)]);
  return { ...base, ...Object.fromEntries(changed) };
}

function mergeById(base: readonly unknown[], own: readonly unknown[]): unknown[] {
  const changes = new Map(own.filter(isRecord).map((item) => [item['id'], item]));
  const known = new Set(base.filter(isRecord).map((item) => item['id']));
  const kept = base.map((item) => {
    const change = isRecord(item) ? changes.get(item['id']) : undefined;
    return change === undefined ? item : { ...(isRecord(item) ? item : {}), ...change };
  });
  return [...kept, ...own.filter((item) => !isRecord(item) || !known.has(item['id']))];
}

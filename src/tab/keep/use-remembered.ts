import { useCallback, useState } from 'react';
import type { z } from 'zod';

/** State that outlives a reload of the tab, but not the Teams window: it says which pupils somebody looked at. */
export function useRemembered<T>(key: string, schema: z.ZodType<T>, first: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(() => readRemembered(key, schema) ?? first);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, set];
}

/** Null when nothing was kept, or what was kept is of an older form of the tab. */
export function readRemembered<T>(key: string, schema: z.ZodType<T>): T | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

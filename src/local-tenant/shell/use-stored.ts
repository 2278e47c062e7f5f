import { useCallback, useState } from 'react';

/** A text kept for this browser tab: two tabs can be two people. */
export function useStored(name: string): [string | null, (value: string) => void] {
  const key = `every-session.${name}`;
  const [value, setValue] = useState(() => window.sessionStorage.getItem(key));
  const store = useCallback(
    (next: string) => {
      window.sessionStorage.setItem(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, store];
}

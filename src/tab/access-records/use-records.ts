import { useCallback, useEffect, useRef, useState } from 'react';
import type { AccessRecord, AccessRecordsFilter } from '../../http/access-records-contract.ts';
import type { AccessRecordsClient } from '../api/access-records-client.ts';
import type { ApiFailure } from '../api/api-failure.ts';

export type RecordsShown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  | {
      readonly kind: 'ready';
      readonly records: readonly AccessRecord[];
      readonly since: string | null;
      /** Where to go on; null where there are no older ones. */
      readonly before: number | null;
      readonly isLoadingMore: boolean;
      readonly moreFailure: ApiFailure | null;
    };

export interface Records {
  readonly shown: RecordsShown;
  readonly refresh: () => void;
  readonly more: () => void;
}

/** A date that is typed is several dates on the way, and each look at records is a record of its own: so it waits for the last. */
const SETTLES_MS = 250;

/** Records that fit a filter, a page at a time. Not loaded anew by itself. */
export function useRecords(client: AccessRecordsClient, filter: AccessRecordsFilter): Records {
  const [shown, show] = useState<RecordsShown>({ kind: 'loading' });
  const latest = useRef(0);
  const load = useCallback(() => {
    const attempt = ++latest.current;
    void client.page(filter, null).then((answer) => {
      if (attempt !== latest.current) return;
      if (answer.kind === 'failed') show(answer);
      else show({ kind: 'ready', ...answer.value, isLoadingMore: false, moreFailure: null });
    });
  }, [client, filter]);
  useEffect(() => {
    const settled = setTimeout(load, SETTLES_MS);
    return () => clearTimeout(settled);
  }, [load]);

  const refresh = useCallback(() => {
    show({ kind: 'loading' });
    load();
  }, [load]);

  const more = useCallback(() => {
    if (shown.kind !== 'ready' || shown.before === null || shown.isLoadingMore) return;
    const attempt = latest.current;
    show({ ...shown, isLoadingMore: true, moreFailure: null });
    void client.page(filter, shown.before).then((answer) => {
      if (attempt !== latest.current) return;
      if (answer.kind === 'failed') show({ ...shown, moreFailure: answer.failure });
      else show({ ...shown, records: [...shown.records, ...answer.value.records], before: answer.value.before });
    });
  }, [client, filter, shown]);

  return { shown, refresh, more };
}

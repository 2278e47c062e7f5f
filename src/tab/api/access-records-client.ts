import {
  accessRecords,
  accessRecordsChoices,
  chainState,
  type AccessRecords,
  type AccessRecordsChoices,
  type AccessRecordsFilter,
  type ChainState,
} from '../../http/access-records-contract.ts';
import type { CallServer } from './api-client.ts';
import type { FetchFile } from './fetch-file.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface AccessRecordsClient {
  /** `before` of the answer before this one, for the records older than those; null for the newest. */
  readonly page: (filter: AccessRecordsFilter, before: number | null) => Promise<ApiAnswer<AccessRecords>>;
  readonly choices: () => Promise<ApiAnswer<AccessRecordsChoices>>;
  readonly chain: () => Promise<ApiAnswer<ChainState>>;
  readonly file: (filter: AccessRecordsFilter) => Promise<ApiAnswer<Blob>>;
}

/** The routes of access-records-contract.ts as functions. */
export function createAccessRecordsClient(call: CallServer, fetchFile: FetchFile): AccessRecordsClient {
  return {
    page: (filter, before) =>
      call({ path: `/api/access-records${asked({ ...filter, before: before?.toString() })}`, schema: accessRecords }),
    choices: () => call({ path: '/api/access-records/choices', schema: accessRecordsChoices }),
    chain: () => call({ path: '/api/access-records/chain', schema: chainState }),
    file: (filter) => fetchFile(`/api/access-records/file${asked(filter)}`),
  };
}

/** Ids, kinds and days alone: no name is ever in an address. */
function asked(parts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

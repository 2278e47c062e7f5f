import {
  listRepairs,
  listRepairTaken,
  type ListRepairRequest,
  type ListRepairsPage,
  type ListRepairTaken,
} from '../../http/list-repairs-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface ListRepairsClient {
  readonly page: () => Promise<ApiAnswer<ListRepairsPage>>;
  readonly repair: (request: ListRepairRequest) => Promise<ApiAnswer<ListRepairTaken>>;
}

/** The routes of list-repairs-contract.ts as functions. */
export function createListRepairsClient(call: CallServer): ListRepairsClient {
  return {
    page: () => call({ path: '/api/list-repairs', schema: listRepairs }),
    repair: (body) => call({ path: '/api/list-repairs', schema: listRepairTaken, send: { method: 'POST', body } }),
  };
}

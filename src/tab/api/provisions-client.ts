import {
  provisionRecorded,
  provisionsPage,
  type ProvisionRecorded,
  type ProvisionSaid,
  type ProvisionsPage,
} from '../../http/provisions-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface ProvisionsClient {
  readonly page: (span: Span) => Promise<ApiAnswer<ProvisionsPage>>;
  readonly record: (said: ProvisionSaid) => Promise<ApiAnswer<ProvisionRecorded>>;
}

/** The routes of provisions-contract.ts as functions. */
export function createProvisionsClient(call: CallServer): ProvisionsClient {
  return {
    page: ({ from, to }) =>
      call({ path: `/api/provisions?${new URLSearchParams({ from, to }).toString()}`, schema: provisionsPage }),
    record: (body) =>
      call({ path: '/api/provisions/records', schema: provisionRecorded, send: { method: 'POST', body } }),
  };
}

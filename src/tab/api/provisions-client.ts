import {
  provisionRecorded,
  provisionsPage,
  type ProvisionRecorded,
  type ProvisionSaid,
  type ProvisionsPage,
} from '../../http/provisions-contract.ts';
import type { CallServer } from './api-client.ts';
import type { FetchFile } from './fetch-file.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface ProvisionsClient {
  readonly page: (span: Span) => Promise<ApiAnswer<ProvisionsPage>>;
  readonly workbook: (span: Span) => Promise<ApiAnswer<Blob>>;
  readonly record: (said: ProvisionSaid) => Promise<ApiAnswer<ProvisionRecorded>>;
}

/** The routes of provisions-contract.ts as functions. */
export function createProvisionsClient(call: CallServer, fetchFile: FetchFile): ProvisionsClient {
  return {
    page: ({ from, to }) =>
      call({ path: `/api/provisions?${new URLSearchParams({ from, to }).toString()}`, schema: provisionsPage }),
    workbook: ({ from, to }) => fetchFile(`/api/provisions/workbook?${new URLSearchParams({ from, to }).toString()}`),
    record: (body) =>
      call({ path: '/api/provisions/records', schema: provisionRecorded, send: { method: 'POST', body } }),
  };
}

import type { CaseAnswer, CaseChanged, CaseEdit } from '../../http/cases-contract.ts';
import { caseAnswer, caseChanged } from '../../http/cases-contract.ts';
import {
  registerFacts,
  savedViews,
  type ExportRequest,
  type RegisterFacts,
  type SavedViews,
  type ViewRequest,
} from '../../http/register-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';
import type { FetchFile } from './fetch-file.ts';

export interface RegisterClient {
  readonly facts: () => Promise<ApiAnswer<RegisterFacts>>;
  readonly views: () => Promise<ApiAnswer<SavedViews>>;
  readonly changeViews: (request: ViewRequest) => Promise<ApiAnswer<SavedViews>>;
  readonly file: (request: ExportRequest) => Promise<ApiAnswer<Blob>>;
  readonly case: (pupilId: string) => Promise<ApiAnswer<CaseAnswer>>;
  readonly changeCase: (pupilId: string, edit: CaseEdit) => Promise<ApiAnswer<CaseChanged>>;
}

/** The routes of register-contract.ts, and those of a case that many are changed by, as functions. */
export function createRegisterClient(call: CallServer, fetchFile: FetchFile): RegisterClient {
  const casePath = (pupilId: string) => `/api/cases/${encodeURIComponent(pupilId)}`;
  return {
    facts: () => call({ path: '/api/register/facts', schema: registerFacts }),
    views: () => call({ path: '/api/register/views', schema: savedViews }),
    changeViews: (body) => call({ path: '/api/register/views', schema: savedViews, send: { method: 'POST', body } }),
    file: (body) => fetchFile('/api/register/export', body),
    case: (pupilId) => call({ path: casePath(pupilId), schema: caseAnswer }),
    changeCase: (pupilId, body) =>
      call({ path: casePath(pupilId), schema: caseChanged, send: { method: 'PUT', body } }),
  };
}

import { z } from 'zod';
import {
  caseAnswer,
  caseChanged,
  caseCompleteness,
  type CaseAnswer,
  type CaseChanged,
  type CaseCompletenessAnswer,
  type CaseEdit,
  type CaseStateChange,
} from '../../http/cases-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface CasesClient {
  readonly read: (pupilId: string) => Promise<ApiAnswer<CaseAnswer>>;
  readonly edit: (pupilId: string, edit: CaseEdit) => Promise<ApiAnswer<CaseChanged>>;
  readonly changeState: (pupilId: string, change: CaseStateChange) => Promise<ApiAnswer<CaseChanged>>;
  readonly completeness: () => Promise<ApiAnswer<CaseCompletenessAnswer>>;
  readonly addNote: (pupilId: string, note: NewCaseNote) => Promise<ApiAnswer<unknown>>;
}

export interface NewCaseNote {
  /** Made when the form was opened: a repeat takes effect once. */
  readonly noteId: string;
  readonly words: string;
}

const noteRecorded = z.object({ kind: z.literal('recorded') });

/** The routes of cases-contract.ts as functions. */
export function createCasesClient(call: CallServer): CasesClient {
  const path = (pupilId: string) => `/api/cases/${encodeURIComponent(pupilId)}`;
  return {
    read: (pupilId) => call({ path: path(pupilId), schema: caseAnswer }),
    edit: (pupilId, body) => call({ path: path(pupilId), schema: caseChanged, send: { method: 'PUT', body } }),
    changeState: (pupilId, body) =>
      call({ path: `${path(pupilId)}/state`, schema: caseChanged, send: { method: 'POST', body } }),
    completeness: () => call({ path: '/api/case-completeness', schema: caseCompleteness }),
    addNote: (pupilId, body) =>
      call({ path: `${path(pupilId)}/notes`, schema: noteRecorded, send: { method: 'POST', body } }),
  };
}

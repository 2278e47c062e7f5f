import {
  decisionOffer,
  meetingAnswer,
  meetingsPage,
  minutesPage,
  planAnswer,
  stageAnswer,
  type DecisionForm,
  type DecisionOffer,
  type MeetingAnswer,
  type MeetingChange,
  type MeetingsPage,
  type MinutesPage,
  type PlanAnswer,
  type PlanRequest,
  type StageAnswer,
} from '../../http/meeting-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';
import type { FetchFile } from './fetch-file.ts';

export interface MeetingClient {
  readonly page: () => Promise<ApiAnswer<MeetingsPage>>;
  readonly plan: (request: PlanRequest) => Promise<ApiAnswer<PlanAnswer>>;
  /** Answers when the meeting differs from the version that is at hand, or after a while. */
  readonly stage: (meetingId: string, after: number | null) => Promise<ApiAnswer<StageAnswer>>;
  readonly change: (meetingId: string, change: MeetingChange) => Promise<ApiAnswer<MeetingAnswer>>;
  readonly offer: (meetingId: string) => Promise<ApiAnswer<DecisionOffer>>;
  readonly decide: (meetingId: string, form: DecisionForm) => Promise<ApiAnswer<MeetingAnswer>>;
  readonly undo: (meetingId: string, decisionId: string) => Promise<ApiAnswer<MeetingAnswer>>;
  readonly minutes: (meetingId: string) => Promise<ApiAnswer<MinutesPage>>;
  readonly document: (meetingId: string) => Promise<ApiAnswer<Blob>>;
}

/** The routes of meeting-contract.ts as functions. */
export function createMeetingClient(call: CallServer, fetchFile: FetchFile): MeetingClient {
  const of = (meetingId: string) => `/api/meetings/${encodeURIComponent(meetingId)}`;
  const post = (path: string, body: unknown) => call({ path, schema: meetingAnswer, send: { method: 'POST', body } });
  return {
    page: () => call({ path: '/api/meetings', schema: meetingsPage }),
    plan: (body) => call({ path: '/api/meetings', schema: planAnswer, send: { method: 'POST', body } }),
    stage: (meetingId, after) =>
      call({ path: `${of(meetingId)}/stage${after === null ? '' : `?after=${after}`}`, schema: stageAnswer }),
    change: (meetingId, change) => post(`${of(meetingId)}/changes`, change),
    offer: (meetingId) => call({ path: `${of(meetingId)}/offer`, schema: decisionOffer }),
    decide: (meetingId, form) => post(`${of(meetingId)}/decisions`, form),
    undo: (meetingId, decisionId) => post(`${of(meetingId)}/decisions/${encodeURIComponent(decisionId)}/undo`, {}),
    minutes: (meetingId) => call({ path: `${of(meetingId)}/minutes`, schema: minutesPage }),
    document: (meetingId) => fetchFile(`${of(meetingId)}/minutes/document`),
  };
}

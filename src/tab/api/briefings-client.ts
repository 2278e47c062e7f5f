import {
  briefingDone,
  briefingPreview,
  briefingsPage,
  naming,
  type BriefingDeed,
  type BriefingDone,
  type BriefingEdit,
  type BriefingPreview,
  type BriefingsPage,
  type Naming,
} from '../../http/briefings-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface BriefingsClient {
  readonly page: () => Promise<ApiAnswer<BriefingsPage>>;
  readonly preview: (edit: BriefingEdit) => Promise<ApiAnswer<BriefingPreview>>;
  readonly keep: (briefingId: string, edit: BriefingEdit) => Promise<ApiAnswer<BriefingDone>>;
  /** `text` is the words of a correction, or why a briefing is sent back; the other deeds have none. */
  readonly deed: (
    briefingId: string,
    deed: Exclude<BriefingDeed, 'redraft'>,
    text?: string,
  ) => Promise<ApiAnswer<BriefingDone>>;
  readonly naming: (pupilId: string) => Promise<ApiAnswer<Naming>>;
  readonly recordNaming: (pupilId: string, isGiven: boolean) => Promise<ApiAnswer<Naming>>;
}

/** The routes of briefings-contract.ts as functions. */
export function createBriefingsClient(call: CallServer): BriefingsClient {
  const ofBriefing = (briefingId: string) => `/api/briefings/${encodeURIComponent(briefingId)}`;
  const ofPupil = (pupilId: string) => `/api/pupils/${encodeURIComponent(pupilId)}/naming`;
  return {
    page: () => call({ path: '/api/briefings', schema: briefingsPage }),
    preview: (edit) =>
      call({ path: '/api/briefings/preview', schema: briefingPreview, send: { method: 'POST', body: edit } }),
    keep: (briefingId, edit) =>
      call({ path: ofBriefing(briefingId), schema: briefingDone, send: { method: 'PUT', body: edit } }),
    deed: (briefingId, deed, text) =>
      call({
        path: `${ofBriefing(briefingId)}/${deed}`,
        schema: briefingDone,
        send: { method: 'POST', body: text === undefined ? {} : { text } },
      }),
    naming: (pupilId) => call({ path: ofPupil(pupilId), schema: naming }),
    recordNaming: (pupilId, isGiven) =>
      call({ path: ofPupil(pupilId), schema: naming, send: { method: 'PUT', body: { isGiven } } }),
  };
}

import { z } from 'zod';
import { readRemembered } from '../keep/use-remembered.ts';

const version = z.object({ narrative: z.string(), nextReviewOn: z.string().nullable(), etag: z.string().nullable() });
/** A narrative as it stood when somebody began to write. */
export type Version = z.infer<typeof version>;

const draft = z.object({ text: z.string(), reviewOn: z.string().nullable(), base: version });
export type NarrativeDraft = z.infer<typeof draft>;

/** Words not yet saved outlive a reload, in this window only. The key holds no more of the pupil than our own id. */
export function readDraft(pupilId: string): NarrativeDraft | null {
  return readRemembered(keyOf(pupilId), draft);
}

export function keepDraft(pupilId: string, kept: NarrativeDraft): void {
  sessionStorage.setItem(keyOf(pupilId), JSON.stringify(kept));
}

export function dropDraft(pupilId: string): void {
  sessionStorage.removeItem(keyOf(pupilId));
}

function keyOf(pupilId: string): string {
  return `narrative-draft/${pupilId}`;
}

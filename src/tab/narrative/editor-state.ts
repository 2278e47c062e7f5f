import type { NarrativeAnswer } from '../../http/contract.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import type { NarrativeDraft, Version } from './narrative-draft.ts';

export const NARRATIVE_LENGTH_MAX = 4000;

export type Theirs = Extract<NarrativeAnswer, { kind: 'conflict' }>['theirs'];

/** What the editor is doing, or has to say, beside the words in the box. */
export type Phase =
  | { readonly kind: 'editing' }
  /** Words from an earlier visit are in the box. */
  | { readonly kind: 'draft-restored' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  | { readonly kind: 'conflict'; readonly theirs: Theirs }
  /** Both versions are in the box, to be tidied. */
  | { readonly kind: 'merged' }
  /** The other version was kept; one's own words can still be brought back. */
  | { readonly kind: 'kept-theirs'; readonly mine: NarrativeDraft };

export interface EditorState {
  readonly text: string;
  readonly reviewOn: string | null;
  /** What the edit began from: its etag goes back with a save. */
  readonly base: Version;
  readonly phase: Phase;
}

export function unchanged(base: Version, phase: Phase): EditorState {
  return { text: base.narrative, reviewOn: base.nextReviewOn, base, phase };
}

export function isDirty({ text, reviewOn, base }: EditorState): boolean {
  return text !== base.narrative || reviewOn !== base.nextReviewOn;
}

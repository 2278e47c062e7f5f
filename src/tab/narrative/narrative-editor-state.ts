import type { NarrativeAnswer, NarrativeEdit, RegisterRow } from '../../http/contract.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import { isDirty, unchanged, type EditorState, type Phase } from './editor-state.ts';
import type { NarrativeDraft, Version } from './narrative-draft.ts';
import { resolveConflict, versionOf, type Resolution } from './resolve-conflict.ts';

export type EditorEvent =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'dated'; readonly reviewOn: string | null }
  | { readonly kind: 'save-started' }
  | { readonly kind: 'answered'; readonly answer: NarrativeAnswer; readonly sent: NarrativeEdit }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  | { readonly kind: 'row-read'; readonly row: RegisterRow }
  | { readonly kind: 'resolved'; readonly resolution: Resolution }
  | { readonly kind: 'bring-back'; readonly mine: NarrativeDraft }
  | { readonly kind: 'discard' };

export function firstEditorState(row: RegisterRow, draft: NarrativeDraft | null): EditorState {
  if (draft === null) return unchanged(versionIn(row), { kind: 'editing' });
  return { ...draft, phase: { kind: 'draft-restored' } };
}

export function nextEditorState(state: EditorState, event: EditorEvent): EditorState {
  switch (event.kind) {
    case 'typed':
      return { ...state, text: event.text, phase: afterTyping(state.phase) };
    case 'dated':
      return { ...state, reviewOn: event.reviewOn, phase: afterTyping(state.phase) };
    case 'save-started':
      return { ...state, phase: { kind: 'saving' } };
    case 'answered':
      return afterAnswer(state, event.answer, event.sent);
    case 'failed':
      return { ...state, phase: { kind: 'failed', failure: event.failure } };
    case 'row-read':
      return afterRow(state, versionIn(event.row));
    case 'resolved':
      return state.phase.kind === 'conflict' ? resolveConflict(state, state.phase.theirs, event.resolution) : state;
    case 'bring-back':
      return { ...event.mine, phase: { kind: 'editing' } };
    case 'discard':
      return unchanged(state.base, { kind: 'editing' });
  }
}

function versionIn({ case: shown }: RegisterRow): Version {
  return { narrative: shown?.narrative ?? '', nextReviewOn: shown?.nextReviewOn ?? null, etag: shown?.etag ?? null };
}

/** News of a save stops being true with the next key; what is still to be tidied stays said. */
function afterTyping(phase: Phase): Phase {
  return phase.kind === 'merged' || phase.kind === 'draft-restored' ? phase : { kind: 'editing' };
}

function afterAnswer(state: EditorState, answer: NarrativeAnswer, sent: NarrativeEdit): EditorState {
  if (answer.kind !== 'conflict') return unchanged(versionIn(answer.row), { kind: answer.kind });
  const { theirs } = answer;
  // The save before this one had arrived although its answer had not: the other version is one's own.
  const isOwn = theirs.narrative === sent.narrative && theirs.nextReviewOn === sent.nextReviewOn;
  if (isOwn) return unchanged(versionOf(theirs), { kind: 'saved' });
  return { ...state, phase: { kind: 'conflict', theirs } };
}

/** A refresh brings in what others wrote only where no words of one's own are in the way. */
function afterRow(state: EditorState, version: Version): EditorState {
  const isOpen = ['editing', 'saved', 'waiting'].includes(state.phase.kind);
  if (!isOpen || isDirty(state) || version.etag === state.base.etag) return state;
  return unchanged(version, { kind: 'editing' });
}

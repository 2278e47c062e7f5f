import type { EditorState, Theirs } from './editor-state.ts';
import { unchanged } from './editor-state.ts';
import { mergeWords } from './merge-words.ts';
import type { Version } from './narrative-draft.ts';

export type Resolution = 'keep-mine' | 'keep-theirs' | 'edit-together';

/** The editor after a person has chosen. Whatever they choose, the next save begins from the version now in the list. */
export function resolveConflict(state: EditorState, theirs: Theirs, resolution: Resolution): EditorState {
  const base = versionOf(theirs);
  const { text, reviewOn } = state;
  switch (resolution) {
    case 'keep-mine':
      return { text, reviewOn, base, phase: { kind: 'editing' } };
    case 'keep-theirs':
      return unchanged(base, { kind: 'kept-theirs', mine: { text, reviewOn, base } });
    case 'edit-together':
      return {
        text: mergeWords(state.base.narrative, text, theirs.narrative),
        reviewOn: reviewOn === state.base.nextReviewOn ? theirs.nextReviewOn : reviewOn,
        base,
        phase: { kind: 'merged' },
      };
  }
}

export function versionOf({ narrative, nextReviewOn, etag }: Theirs): Version {
  return { narrative, nextReviewOn, etag };
}

import { useCallback, useEffect, useReducer } from 'react';
import type { RegisterRow } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { isDirty, NARRATIVE_LENGTH_MAX, type EditorState } from './editor-state.ts';
import { dropDraft, keepDraft, readDraft } from './narrative-draft.ts';
import { firstEditorState, nextEditorState, type EditorEvent } from './narrative-editor-state.ts';
import type { Resolution } from './resolve-conflict.ts';

export interface NarrativeEditor {
  readonly state: EditorState;
  readonly dispatch: (event: EditorEvent) => void;
  readonly maySave: boolean;
  readonly save: () => void;
  readonly resolve: (resolution: Resolution) => void;
  readonly discard: () => void;
}

interface Needs {
  readonly api: ApiClient;
  readonly row: RegisterRow;
  readonly onRow: (row: RegisterRow) => void;
  readonly refresh: () => void;
}

export function useNarrativeEditor({ api, row, onRow, refresh }: Needs): NarrativeEditor {
  const { pupilId } = row;
  const [state, dispatch] = useReducer(nextEditorState, null, () => firstEditorState(row, readDraft(pupilId)));

  useEffect(() => dispatch({ kind: 'row-read', row }), [row]);
  useEffect(() => syncDraft(pupilId, state), [pupilId, state]);

  const send = useCallback(
    async ({ text, reviewOn }: EditorState, etag: string | null) => {
      dispatch({ kind: 'save-started' });
      const sent = { narrative: text, nextReviewOn: reviewOn, etag };
      const answer = await api.saveNarrative(pupilId, sent);
      if (answer.kind === 'failed') {
        dispatch(answer);
        return;
      }
      dispatch({ kind: 'answered', answer: answer.value, sent });
      if (answer.value.kind === 'conflict') refresh();
      else onRow(answer.value.row);
    },
    [api, pupilId, onRow, refresh],
  );

  function resolve(resolution: Resolution): void {
    if (state.phase.kind !== 'conflict') return;
    dispatch({ kind: 'resolved', resolution });
    if (resolution === 'keep-mine') void send(state, state.phase.theirs.etag);
  }

  return {
    state,
    dispatch,
    maySave: isDirty(state) && state.text.length <= NARRATIVE_LENGTH_MAX && !isBusy(state),
    save: () => void send(state, state.base.etag),
    resolve,
    discard: () => {
      // Here and not only by the effect: the drawer may close before another draw.
      dropDraft(pupilId);
      dispatch({ kind: 'discard' });
    },
  };
}

/** Saving, or waiting for a person to choose between two versions. */
function isBusy({ phase }: EditorState): boolean {
  return phase.kind === 'saving' || phase.kind === 'conflict';
}

function syncDraft(pupilId: string, state: EditorState): void {
  const { text, reviewOn, base } = state;
  if (isDirty(state)) keepDraft(pupilId, { text, reviewOn, base });
  else dropDraft(pupilId);
}

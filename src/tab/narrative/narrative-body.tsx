import type { RegisterRow } from '../../http/contract.ts';
import { ConflictView } from './conflict-view.tsx';
import { NarrativeFields } from './narrative-fields.tsx';
import { SaveMessage } from './save-message.tsx';
import type { NarrativeEditor } from './use-narrative-editor.ts';

interface Props {
  readonly editor: NarrativeEditor;
  readonly row: RegisterRow;
  readonly today: string;
}

/** The narrative to write: what became of the last words, and the fields, or two versions to choose between. */
export function NarrativeBody({ editor, row, today }: Props) {
  const { state } = editor;
  return (
    <>
      <SaveMessage editor={editor} row={row} />
      {state.phase.kind === 'conflict' ? (
        <ConflictView state={state} theirs={state.phase.theirs} resolve={editor.resolve} today={today} />
      ) : (
        <NarrativeFields editor={editor} today={today} />
      )}
    </>
  );
}

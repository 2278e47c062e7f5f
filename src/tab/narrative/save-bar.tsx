import { Button, DrawerFooter, Spinner } from '@fluentui/react-components';
import { isDirty } from './editor-state.ts';
import type { NarrativeEditor } from './use-narrative-editor.ts';

export function SaveButton({ editor }: { editor: NarrativeEditor }) {
  const isSaving = editor.state.phase.kind === 'saving';
  return (
    <Button
      appearance="primary"
      disabledFocusable={!editor.maySave}
      onClick={editor.save}
      {...(isSaving && { icon: <Spinner size="tiny" /> })}
    >
      {isSaving ? 'Saving' : 'Save'}
    </Button>
  );
}

export function SaveBar({ editor, close }: { editor: NarrativeEditor; close: () => void }) {
  return (
    <DrawerFooter>
      <SaveButton editor={editor} />
      <Button onClick={close}>{isDirty(editor.state) ? 'Cancel' : 'Close'}</Button>
    </DrawerFooter>
  );
}

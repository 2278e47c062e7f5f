import { Button, DrawerFooter, Spinner } from '@fluentui/react-components';
import { isDirty } from './editor-state.ts';
import type { NarrativeEditor } from './use-narrative-editor.ts';

export function SaveBar({ editor, close }: { editor: NarrativeEditor; close: () => void }) {
  const isSaving = editor.state.phase.kind === 'saving';
  return (
    <DrawerFooter>
      <Button
        appearance="primary"
        disabledFocusable={!editor.maySave}
        onClick={editor.save}
        {...(isSaving && { icon: <Spinner size="tiny" /> })}
      >
        {isSaving ? 'Saving' : 'Save'}
      </Button>
      <Button onClick={close}>{isDirty(editor.state) ? 'Cancel' : 'Close'}</Button>
    </DrawerFooter>
  );
}

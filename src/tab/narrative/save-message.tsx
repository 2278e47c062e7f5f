import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RegisterRow } from '../../http/contract.ts';
import type { NarrativeEditor } from './use-narrative-editor.ts';

type Intent = 'success' | 'warning' | 'error' | 'info';

/** What has become of the words: one sentence, and what can be done about it. */
export function SaveMessage({ editor, row }: { editor: NarrativeEditor; row: RegisterRow }) {
  const { phase } = editor.state;
  switch (phase.kind) {
    case 'saved':
      return <Message intent="success">Saved.</Message>;
    case 'failed':
      return (
        <Message intent="error">
          Not saved. {phase.failure.message} Your words are kept in this window; press Save to try again.
        </Message>
      );
    case 'draft-restored':
      return (
        <Message intent="info" action={<Button onClick={editor.discard}>Discard the draft</Button>}>
          These are words that you had not saved yet.
        </Message>
      );
    case 'merged':
      return <Message intent="info">Both versions are in the text below. Save it when it reads well.</Message>;
    case 'kept-theirs':
      return (
        <Message
          intent="info"
          action={
            <Button onClick={() => editor.dispatch({ kind: 'bring-back', mine: phase.mine })}>
              Bring my words back
            </Button>
          }
        >
          The other version is kept, and nothing of yours was saved.
        </Message>
      );
    case 'editing':
    case 'saving':
    case 'waiting':
    case 'conflict':
      return row.case?.waiting ? (
        <Message intent="warning">Recorded here. SharePoint is not answering; it will be sent when it does.</Message>
      ) : null;
  }
}

function Message({ intent, action, children }: { intent: Intent; action?: ReactNode; children: ReactNode }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Recording } from './use-recording.ts';

interface Props {
  readonly title: ReactNode;
  readonly saveLabel: string;
  readonly recording: Recording;
  /** What is to be put right first; null where nothing is. */
  readonly problem: string | null;
  readonly save: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The frame of a form: what is wrong above the buttons, and nothing lost when it could not be recorded. */
export function RecordDialog({ title, saveLabel, recording, problem, save, close, children }: Props) {
  const styles = useStyles();
  const { isSending, failure } = recording;
  const wrong = problem ?? (failure === null ? null : `Not recorded. ${failure.message}`);
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          noValidate
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {children}
              <div role="alert">
                {wrong !== null && (
                  <MessageBar intent="error" layout="multiline">
                    <MessageBarBody>{wrong}</MessageBarBody>
                  </MessageBar>
                )}
              </div>
            </DialogContent>
            <DialogActions fluid>
              <Button appearance="primary" type="submit" disabledFocusable={isSending}>
                {isSending ? 'Saving …' : saveLabel}
              </Button>
              <Button onClick={close}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
});

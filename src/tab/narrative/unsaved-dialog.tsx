import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface Props {
  readonly keepWriting: () => void;
  readonly closeWithDraft: () => void;
  readonly discard: () => void;
}

export function UnsavedDialog({ keepWriting, closeWithDraft, discard }: Props) {
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) keepWriting();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Your words are not saved yet</DialogTitle>
          <DialogContent>
            You can close and come back to them: this window keeps them until you save, or until Teams is closed.
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={keepWriting}>
              Keep writing
            </Button>
            <Button onClick={closeWithDraft}>Close and keep the draft</Button>
            <Button onClick={discard}>Discard</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

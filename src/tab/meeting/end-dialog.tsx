import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../http/meeting-contract.ts';
import type { Deeds } from './use-deeds.ts';

/** Closes a meeting after a question, or opens a closed one again with a reason. */
export function EndDialog({ view, deeds }: { view: MeetingView; deeds: Deeds }) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const isClosed = view.state === 'closed';
  const act = async () => {
    const came = await deeds.change(isClosed ? { kind: 'reopen', reason } : { kind: 'close' });
    setTrouble(came);
    if (came !== null) return;
    setIsOpen(false);
    setReason('');
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{isClosed ? 'Open again…' : 'Close the meeting…'}</Button>
      <Dialog open={isOpen} modalType="modal" onOpenChange={(_event, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{isClosed ? 'Open the meeting again?' : 'Close the meeting?'}</DialogTitle>
            <DialogContent>
              {isClosed ? (
                <Field label="Why it is opened again" hint="Stands in the minutes.">
                  <Input value={reason} maxLength={300} onChange={(_event, { value }) => setReason(value)} />
                </Field>
              ) : (
                'Whoever was not reached or was put off comes first next time. Decisions can no longer be taken back here.'
              )}
              {trouble !== null && <span role="alert">Not done. {trouble}</span>}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" disabledFocusable={deeds.isBusy} onClick={() => void act()}>
                {isClosed ? 'Open again' : 'Close the meeting'}
              </Button>
              <Button onClick={() => setIsOpen(false)}>Back</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ListRepairRequest } from '../../http/list-repairs-contract.ts';
import type { Repairing } from './use-repairing.ts';

export interface Question {
  readonly title: string;
  readonly about: string;
  readonly confirm: string;
  readonly request: ListRepairRequest;
  readonly done: string;
}

export type Ask = (question: Question) => void;

interface Props {
  readonly question: Question;
  readonly isOpen: boolean;
  readonly repairing: Repairing;
  readonly close: () => void;
}

/** Before anything that cannot be had back from here. */
export function RepairQuestion({
  question: { title, about, confirm, request, done },
  isOpen,
  repairing,
  close,
}: Props) {
  return (
    <Dialog
      open={isOpen}
      modalType="modal"
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{about}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                close();
                repairing.send(request, done);
              }}
            >
              {confirm}
            </Button>
            <Button onClick={close}>Back</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

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
import { useState } from 'react';
import type { ActionsPage } from '../../../http/contract.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { AnswerFields } from './answer-fields.tsx';
import { ANSWERS, requestOf, type AnswerKind, type Typed } from './answer-kinds.ts';

export interface AnswerDialogProps {
  readonly api: ApiClient;
  readonly action: ActionsPage['actions'][number];
  readonly kind: AnswerKind;
  readonly colleagues: ActionsPage['colleagues'];
  readonly whenTaken: (kind: 'taken' | 'stale') => void;
  readonly close: () => void;
}

/** Asks what an answer needs to be told, and sends it; what is wrong is said above, and what was typed stays. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { api, action, kind, whenTaken, close } = props;
  const styles = useStyles();
  const [clickId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState<Typed>({ outcome: '', toPersonId: '', words: '' });
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { title, explains, save } = ANSWERS[kind];
  const send = async () => {
    if (isBusy) return;
    setBusy(true);
    const answer = await api.answerAction(action.actionId, { clickId, request: requestOf(kind, typed) });
    setBusy(false);
    if (answer.kind === 'failed') setFailure(answer.failure.message);
    else whenTaken(answer.value.kind);
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {failure !== null && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>Not recorded. {failure}</MessageBarBody>
              </MessageBar>
            )}
            <strong>
              <bdi>{action.title}</bdi>
            </strong>
            <AnswerFields {...props} typed={typed} change={(part) => setTyped((before) => ({ ...before, ...part }))} />
            {explains !== '' && <span>{explains}</span>}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void send()}>
              {save}
            </Button>
            <Button onClick={close}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
});

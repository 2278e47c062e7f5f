import { useState } from 'react';
import type { ActionsPage } from '../../../http/contract.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { RecordDialog } from '../../form/record-dialog.tsx';
import { useRecording } from '../../form/use-recording.ts';
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

/** Asks what an answer needs to be told, and sends it; what is wrong is said, and what was typed stays. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { api, action, kind, whenTaken, close } = props;
  const [clickId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState<Typed>({ outcome: '', toPersonId: '', words: '' });
  const recording = useRecording();
  const { title, explains, save } = ANSWERS[kind];
  const send = () =>
    recording.send(
      () => api.answerAction(action.actionId, { clickId, request: requestOf(kind, typed) }),
      (answer) => whenTaken(answer.kind),
    );
  return (
    <RecordDialog title={title} saveLabel={save} recording={recording} problem={null} save={send} close={close}>
      <strong>
        <bdi>{action.title}</bdi>
      </strong>
      <AnswerFields {...props} typed={typed} change={(part) => setTyped((before) => ({ ...before, ...part }))} />
      {explains !== '' && <span>{explains}</span>}
    </RecordDialog>
  );
}

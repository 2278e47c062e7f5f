import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { LadderMessages } from '../../http/ladder-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { ApiAnswer, ApiFailure } from '../api/api-failure.ts';
import { pupilCountText } from '../format/count-text.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { MessageList } from './message-list.tsx';
import { useRecording } from '../form/use-recording.ts';

interface Props {
  readonly api: ApiClient;
  readonly close: () => void;
  readonly finish: (message: string) => void;
}

/** Whom to send what, to be copied or downloaded, and the button that says that it was sent. */
export function MessagesDialog({ api, close, finish }: Props) {
  const { answer, load } = useList(api);
  const styles = useStyles();
  const recording = useRecording();
  const list = answer?.kind === 'ok' ? answer.value : null;
  const count = list?.messages.length ?? 0;
  const sent = ({ batchId, messages }: LadderMessages) => {
    const pupilIds = messages.map(({ pupilId }) => pupilId);
    recording.send(
      () => api.recordMessagesSent({ batchId, pupilIds }),
      ({ recorded, already }) => finish(sentText(recorded, already)),
    );
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
          <DialogTitle>Messages to families</DialogTitle>
          <DialogContent className={styles.content}>
            <Messages answer={answer} load={load} failure={recording.failure} />
          </DialogContent>
          <DialogActions fluid>
            {count > 0 && list !== null && (
              <Button appearance="primary" onClick={() => sent(list)} disabledFocusable={recording.isSending}>
                {recording.isSending ? 'Saving …' : `They were sent, for ${pupilCountText(count)}`}
              </Button>
            )}
            <Button onClick={close}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Read once: what is recorded as sent is the list that the person copied, and not one that has grown meanwhile. */
function useList(api: ApiClient) {
  const [answer, setAnswer] = useState<ApiAnswer<LadderMessages> | null>(null);
  const load = useCallback(() => {
    setAnswer(null);
    void api.ladderMessages().then(setAnswer);
  }, [api]);
  useEffect(() => {
    load();
  }, [load]);
  return { answer, load };
}

interface MessagesProps {
  readonly answer: ApiAnswer<LadderMessages> | null;
  readonly load: () => void;
  readonly failure: ApiFailure | null;
}

function Messages({ answer, load, failure }: MessagesProps) {
  const styles = useStyles();
  if (answer === null) return <ListSkeleton label="The messages are loading" />;
  if (answer.kind === 'failed') return <FailurePanel failure={answer.failure} retry={load} />;
  if (answer.value.messages.length === 0) return <p className={styles.words}>No message is left to send.</p>;
  return <MessageList list={answer.value} failure={failure} />;
}

function sentText(recorded: number, already: number): string {
  const others = already === 0 ? '' : ` For ${pupilCountText(already)} no message was due any more.`;
  return `Recorded as sent, for ${pupilCountText(recorded)}.${others}`;
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  words: { margin: 0 },
});

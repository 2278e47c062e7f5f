import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AnswerDialog, type AnswerDialogProps } from './answer-dialog.tsx';
import { ANSWERS, type AnswerKind } from './answer-kinds.ts';

export interface Answering extends Pick<AnswerDialogProps, 'api' | 'colleagues'> {
  /** Says what came of it and brings the lists up to date. */
  readonly whenAnswered: (said: string) => void;
}

const STALE = 'This action had been answered already. The list shows how it stands.';

/** What the person may do to an action. The server asks again whether they may. */
export function AnswerBar({ action, api, colleagues, whenAnswered }: Answering & Pick<AnswerDialogProps, 'action'>) {
  const styles = useStyles();
  const [asked, ask] = useState<AnswerKind | null>(null);
  if (action.may.length === 0) return null;
  const said = (kind: 'taken' | 'stale') => (kind === 'taken' ? `Recorded: ${action.title}` : STALE);
  const accept = async () => {
    // Said twice, it is so once: the first has made it accepted.
    const answer = await api.answerAction(action.actionId, {
      clickId: crypto.randomUUID(),
      request: { kind: 'accepted' },
    });
    whenAnswered(answer.kind === 'ok' ? said(answer.value.kind) : `Not recorded. ${answer.failure.message}`);
  };
  return (
    <div className={styles.bar}>
      {action.may.map((kind) => (
        <Button
          key={kind}
          size="small"
          aria-label={`${ANSWERS[kind].button} ${action.title}`}
          {...(kind === 'accepted' && { appearance: 'primary' as const })}
          onClick={() => (kind === 'accepted' ? void accept() : ask(kind))}
        >
          {ANSWERS[kind].button}
        </Button>
      ))}
      {asked !== null && (
        <AnswerDialog
          api={api}
          action={action}
          kind={asked}
          colleagues={colleagues}
          close={() => ask(null)}
          whenTaken={(kind) => {
            ask(null);
            whenAnswered(said(kind));
          }}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

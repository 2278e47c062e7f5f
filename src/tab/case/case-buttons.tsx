import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseChanged } from '../../http/cases-contract.ts';
import type { StoryCase } from '../../http/pupil-contract.ts';
import type { ApiAnswer } from '../api/api-failure.ts';
import type { CasesClient } from '../api/cases-client.ts';
import { CaseEditor } from './case-editor.tsx';
import { useCaseEditing } from './use-case-editing.ts';
import { WordsDialog } from './words-dialog.tsx';

interface Props {
  readonly client: CasesClient;
  readonly pupilId: string;
  readonly pupilCase: StoryCase | null;
  readonly today: string;
  readonly refresh: () => void;
}

/** Edit, open, close: for those who may write about the pupil. */
export function CaseButtons({ client, pupilId, pupilCase, today, refresh }: Props) {
  const styles = useStyles();
  const editing = useCaseEditing(client, pupilId, refresh);
  const [isAsking, setAsking] = useState(false);
  const to = pupilCase?.state === 'open' ? 'closed' : 'open';
  const opens = pupilCase === null ? 'Open a case' : 'Open the case again';
  const title = to === 'closed' ? 'Close the case' : opens;
  const hasDraft = Object.keys(editing.draft).length > 0;

  const changeState = async (reason: string, changeId: string): Promise<ApiAnswer<CaseChanged>> => {
    const read = await client.read(pupilId);
    if (read.kind === 'failed') return read;
    return client.changeState(pupilId, { changeId, version: read.value.version, to, reason });
  };
  const finishState = ({ kind }: CaseChanged) => {
    setAsking(false);
    const done = to === 'closed' ? 'The case is closed.' : 'The case is open.';
    editing.say(kind === 'conflict' ? 'Somebody changed the case just now. Look at it and try again.' : done);
    refresh();
  };

  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={editing.open} disabledFocusable={editing.isBusy}>
          {hasDraft ? 'Go on editing the case' : 'Edit the case'}
        </Button>
        {hasDraft && <Button onClick={editing.discard}>Discard my changes</Button>}
        <Button onClick={() => setAsking(true)}>{title}</Button>
        {editing.undo !== null && (
          <Button onClick={editing.undo} disabledFocusable={editing.isBusy}>
            Undo
          </Button>
        )}
        <span role="status">
          {hasDraft && editing.said === '' ? 'You have changes that are not saved.' : editing.said}
        </span>
      </div>
      {editing.known !== null && <CaseEditor client={client} {...editing} known={editing.known} today={today} />}
      {isAsking && (
        <WordsDialog
          title={title}
          label="Why"
          saveLabel={title}
          longest={400}
          missing={`Say why: it stands in the register beside the ${to === 'closed' ? 'closing' : 'opening'}.`}
          send={changeState}
          finish={finishState}
          close={() => setAsking(false)}
        >
          <p className={styles.said}>
            {to === 'closed'
              ? 'A case closed by hand stays closed until somebody opens it again, or the strategy does by its rule.'
              : 'A case opened by hand is closed by hand.'}
          </p>
        </WordsDialog>
      )}
    </>
  );
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  said: { margin: 0 },
});

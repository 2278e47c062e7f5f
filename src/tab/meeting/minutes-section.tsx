import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { MeetingView, MinutesPage } from '../../http/meeting-contract.ts';
import { saveFile } from '../api/fetch-file.ts';
import type { MeetingClient } from '../api/meeting-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { MinutesText } from './minutes-text.tsx';

/** The minutes of a closed meeting: to read, to print, to take away as a Word document. */
export function MinutesSection({ client, view }: { client: MeetingClient; view: MeetingView }) {
  const { meetingId, version } = view;
  // Another version is another text: a reopening, or a mode that shows less.
  return <Loaded key={version} client={client} meetingId={meetingId} />;
}

function Loaded({ client, meetingId }: { client: MeetingClient; meetingId: string }) {
  const minutesOf = useCallback(() => client.minutes(meetingId), [client, meetingId]);
  const { loaded, refresh } = useLoaded(minutesOf);
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The minutes are loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={refresh} />;
    case 'ready':
      return <Minutes client={client} meetingId={meetingId} minutes={loaded.value} />;
  }
}

interface Props {
  readonly client: MeetingClient;
  readonly meetingId: string;
  readonly minutes: MinutesPage;
}

function Minutes({ client, meetingId, minutes }: Props) {
  const styles = useStyles();
  const [said, say] = useState('');
  const take = async () => {
    say('The document is being made.');
    const answer = await client.document(meetingId);
    if (answer.kind === 'ok') saveFile(answer.value, `attendance-meeting-${minutes.heldOn}.docx`);
    say(
      answer.kind === 'ok'
        ? 'The Word document is in your downloads. That you took it is recorded.'
        : answer.failure.message,
    );
  };
  return (
    <section aria-label="Minutes">
      <h2 className={styles.heading}>Minutes</h2>
      <div className={styles.buttons}>
        {minutes.mayExport && <Button onClick={() => void take()}>Word document</Button>}
        <Button onClick={() => window.print()}>Print</Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <MinutesText minutes={minutes} />
    </section>
  );
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    '@media print': { display: 'none' },
  },
  said: { ...typographyStyles.body1, margin: 0 },
});

import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { ApiAnswer } from '../api/api-failure.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { SettingsPart } from './settings-part.tsx';
import { ListsRunProgress, type Run } from './lists-run-progress.tsx';

const UNDER_WAY: readonly Run['state'][] = ['signing-in', 'looking', 'ready', 'working'];
const LOOK_EVERY_MS = 2_000;

const STATE_WORDS: Readonly<Record<Run['state'], string>> = {
  'signing-in': 'Waiting until an administrator has signed in.',
  looking: 'Looking at what there is in the site …',
  ready: 'Nothing is changed yet. This would be done:',
  working: 'Making and mending …',
  done: 'Done.',
  cancelled: 'Cancelled. Nothing was changed.',
  failed: 'It did not go through.',
  stopped: 'The app was restarted while it was at it. Start again: what is done already stays done.',
};

/** The lists in SharePoint: what would be done first, then with an administrator's own sign-in. */
export function ListsRunSection({ api, page }: { api: ApiClient; page: SettingsPage }) {
  const styles = useStyles();
  const { loaded, refresh } = useLoaded(api.settings.listsRun);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = loaded.kind === 'ready' ? loaded.value.run : null;
  const isUnderWay = run !== null && UNDER_WAY.includes(run.state);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(refresh, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);
  const ask = (asking: Promise<ApiAnswer<unknown>>) => {
    setTrouble(null);
    void asking.then((answer) => {
      if (answer.kind === 'failed') setTrouble(answer.failure.message);
      refresh();
    });
  };
  const answer = (said: 'go-on' | 'cancel') => {
    if (run !== null) ask(api.settings.answerListsRun({ runId: run.runId, answer: said }));
  };
  return (
    <SettingsPart
      title="Lists in SharePoint"
      about={`Makes the lists that the app needs in ${page.school.siteUrl}, or mends them, and lets the app into the site. An administrator of SharePoint signs in on another screen; what would be done is shown first. It can be run again at any time and touches no column that the school added.`}
    >
      {loaded.kind === 'failed' && <span role="alert">{loaded.failure.message}</span>}
      {trouble !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <div role="status" className={styles.state}>
        {run !== null && (
          <>
            <span>
              {STATE_WORDS[run.state]} Started by {run.startedBy},{' '}
              {schoolMoment(run.startedAt, schoolDateOf(page.asOf))}.
              {run.signedInAs === null ? '' : ` Signed in as ${run.signedInAs}.`}
            </span>
            <ListsRunProgress run={run} />
          </>
        )}
      </div>
      <div className={styles.buttons}>
        {!isUnderWay && loaded.kind === 'ready' && (
          <Button onClick={() => ask(api.settings.startListsRun(crypto.randomUUID()))}>
            See what would be done to the lists…
          </Button>
        )}
        {run?.state === 'ready' && (
          <Button appearance="primary" onClick={() => answer('go-on')}>
            Do it
          </Button>
        )}
        {isUnderWay && run.state !== 'working' && <Button onClick={() => answer('cancel')}>Cancel</Button>}
      </div>
    </SettingsPart>
  );
}

const useStyles = makeStyles({
  state: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolMoment, schoolDateOf, longDate } from '../format/school-date.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PageTop } from '../states/page-top.tsx';
import { listed } from './action-texts.ts';
import { ActionsView, type ActionsSection } from './actions-view.tsx';
import { GiveAction } from './give/give-action.tsx';
import type { Issued } from './give/use-giving.ts';

/** What was just done; what was just given can be taken back. */
interface Said {
  readonly text: string;
  readonly undoes: string | null;
}

/** What is to be done, by whom, who has how much of it, and what it changed. */
export function ActionsPage({ api, me }: { api: ApiClient; me: Me }) {
  const [section, choose] = useState<ActionsSection | null>(null);
  const [isGiving, setGiving] = useState(false);
  const [said, say] = useState<Said | null>(null);
  const controls = useLoaded(api.actions);
  const { loaded, refresh } = controls;
  if (loaded.kind === 'loading') return <ListSkeleton label="The actions are loading" />;
  if (loaded.kind === 'failed') return <FailurePanel failure={loaded.failure} retry={refresh} />;
  const tell = (text: string, undoes: string | null = null) => {
    say({ text, undoes });
    refresh();
  };
  const whenIssued = ({ actionId, dueOn, owners }: Issued) => {
    setGiving(false);
    tell(`Given to ${listed(owners)}, due ${longDate(dueOn)}.`, actionId);
  };
  const takeBack = async (actionId: string) => {
    const answer = await api.answerAction(actionId, { clickId: `undo-${actionId}`, request: { kind: 'withdrawn' } });
    tell(answer.kind === 'ok' ? 'Taken back: the action is withdrawn.' : `Not taken back. ${answer.failure.message}`);
  };
  return (
    <>
      <PageTop
        heading="Actions"
        asOfTime={schoolMoment(loaded.value.asOf, schoolDateOf(me.now))}
        isRefreshing={controls.isRefreshing}
        refresh={refresh}
        refreshFailure={loaded.refreshFailure}
      />
      {said !== null && !isGiving && <SaidBar said={said} takeBack={(actionId) => void takeBack(actionId)} />}
      {isGiving ? (
        <GiveAction api={api} whenIssued={whenIssued} close={() => setGiving(false)} />
      ) : (
        <>
          {loaded.value.mayIssue && (
            <Button
              appearance="primary"
              onClick={() => {
                say(null);
                setGiving(true);
              }}
            >
              Give an action
            </Button>
          )}
          <ActionsView api={api} page={loaded.value} section={section} choose={choose} whenAnswered={tell} />
        </>
      )}
    </>
  );
}

function SaidBar({ said: { text, undoes }, takeBack }: { said: Said; takeBack: (actionId: string) => void }) {
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{text}</MessageBarBody>
      {undoes !== null && (
        <MessageBarActions>
          <Button onClick={() => takeBack(undoes)}>Undo</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

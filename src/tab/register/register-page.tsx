import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import type { Place } from '../route/place.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { RegisterView } from './register-view.tsx';

export interface RegisterPageProps {
  readonly api: ApiClient;
  readonly me: Me;
  /** The pupil whose drawer is open; null for none. */
  readonly pupilId: string | null;
  readonly go: (place: Place) => void;
}

/** The risk register, and over it the drawer of one pupil. It shows its rows also where the filters cannot be read. */
export function RegisterPage(props: RegisterPageProps) {
  const controls = useLoaded(props.api.register);
  const { loaded: facts, refresh: refreshFacts } = useLoaded(props.api.registerPage.facts);
  const { loaded } = controls;
  if (loaded.kind === 'failed') return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
  if (loaded.kind === 'loading' || facts.kind === 'loading')
    return <ListSkeleton label="The risk register is loading" />;
  return (
    <>
      {facts.kind === 'failed' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            More filters, files and what is done with several pupils at once are missing. {facts.failure.message}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={refreshFacts}>Try again</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <RegisterView
        {...props}
        controls={controls}
        register={loaded.value}
        facts={facts.kind === 'ready' ? facts.value : null}
        refreshFacts={refreshFacts}
        refreshFailure={loaded.refreshFailure}
      />
    </>
  );
}

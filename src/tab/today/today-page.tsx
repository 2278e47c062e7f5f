import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import type { Place } from '../route/place.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PlainPanel } from '../states/plain-panel.tsx';
import { TodayView } from './today-view.tsx';
import { UnsentSection } from './unsent-section.tsx';

export interface TodayPageProps {
  readonly api: ApiClient;
  readonly me: Me;
  /** Null shows every year group. */
  readonly yearGroup: number | null;
  readonly go: (place: Place) => void;
}

/** Who is not in, for the latest session: where a card that had no room for everybody sends people. */
export function TodayPage(props: TodayPageProps) {
  return (
    <>
      {props.me.maySendAgain && <UnsentSection api={props.api} />}
      <AbsentList {...props} />
    </>
  );
}

function AbsentList(props: TodayPageProps) {
  const controls = useLoaded(props.api.absentList);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The absent list is loading" />;
    case 'failed':
      if (loaded.failure.kind === 'not-found') return <NoListYet message={loaded.failure.message} />;
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return <TodayView {...props} controls={controls} list={loaded.value} refreshFailure={loaded.refreshFailure} />;
  }
}

/** Before the first register of the day there is nothing wrong and nothing to show. The page looks again by itself. */
function NoListYet({ message }: { message: string }) {
  return (
    <PlainPanel heading="No absent list yet">
      <p>{message} The list appears here by itself when the first registers are in.</p>
    </PlainPanel>
  );
}

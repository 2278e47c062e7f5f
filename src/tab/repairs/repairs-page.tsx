import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded, type LoadedControls } from '../api/use-loaded.ts';
import type { ListRepairsPage } from '../../http/list-repairs-contract.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PageTop } from '../states/page-top.tsx';
import { RepairsView } from './repairs-view.tsx';
import { useRepairing } from './use-repairing.ts';

/** What in the SharePoint lists waits for a person: shown, and put right. */
export function RepairsPage({ api, me }: { api: ApiClient; me: Me }) {
  const controls = useLoaded(api.listRepairs.page);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="What waits to be put right is loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return <Ready api={api} me={me} controls={controls} page={loaded.value} refreshFailure={loaded.refreshFailure} />;
  }
}

interface ReadyProps {
  readonly api: ApiClient;
  readonly me: Me;
  readonly controls: LoadedControls<ListRepairsPage>;
  readonly page: ListRepairsPage;
  readonly refreshFailure: Parameters<typeof PageTop>[0]['refreshFailure'];
}

function Ready({ api, me, controls, page, refreshFailure }: ReadyProps) {
  const repairing = useRepairing(api.listRepairs, controls.change, controls.refresh);
  return (
    <>
      <PageTop
        heading="To put right"
        asOfTime={schoolMoment(page.asOf, schoolDateOf(me.now))}
        isRefreshing={controls.isRefreshing}
        refresh={controls.refresh}
        refreshFailure={refreshFailure}
      />
      <RepairsView page={page} today={schoolDateOf(me.now)} repairing={repairing} />
    </>
  );
}

import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PageTop } from '../states/page-top.tsx';
import { BriefingsView } from './briefings-view.tsx';

/** Announcements to channels: those that are there, and a new one. */
export function BriefingsPage({ api, me }: { api: ApiClient; me: Me }) {
  const controls = useLoaded(api.briefings.page);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The briefings are loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return (
        <>
          <PageTop
            heading="Briefings"
            asOfTime={schoolMoment(loaded.value.asOf, schoolDateOf(me.now))}
            isRefreshing={controls.isRefreshing}
            refresh={controls.refresh}
            refreshFailure={loaded.refreshFailure}
          />
          <BriefingsView api={api} page={loaded.value} refresh={controls.refresh} />
        </>
      );
  }
}

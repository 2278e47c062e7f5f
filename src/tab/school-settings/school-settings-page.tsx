import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PageTop } from '../states/page-top.tsx';
import { SchoolSettingsView } from './school-settings-view.tsx';

interface Props {
  readonly api: ApiClient;
  readonly me: Me;
  readonly lookAs: (personId: string) => void;
}

/** The school's settings: what is in force, where it comes from, and changes of it. */
export function SchoolSettingsPage({ api, me, lookAs }: Props) {
  const controls = useLoaded(api.settings.page);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The settings are loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return (
        <>
          <PageTop
            heading="Settings"
            asOfTime={schoolMoment(loaded.value.asOf, schoolDateOf(me.now))}
            isRefreshing={controls.isRefreshing}
            refresh={controls.refresh}
            refreshFailure={loaded.refreshFailure}
          />
          <SchoolSettingsView
            api={api}
            page={loaded.value}
            refresh={controls.refresh}
            lookAs={me.mayLookAs ? lookAs : null}
          />
        </>
      );
  }
}

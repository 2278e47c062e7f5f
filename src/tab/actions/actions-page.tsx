import { useState } from 'react';
import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolMoment, schoolDateOf } from '../format/school-date.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PageTop } from '../states/page-top.tsx';
import { ActionsView, type ActionsSection } from './actions-view.tsx';

/** What is to be done, by whom, who has how much of it, and what it changed. */
export function ActionsPage({ api, me }: { api: ApiClient; me: Me }) {
  const [section, choose] = useState<ActionsSection | null>(null);
  const controls = useLoaded(api.actions);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The actions are loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return (
        <>
          <PageTop
            heading="Actions"
            asOfTime={schoolMoment(loaded.value.asOf, schoolDateOf(me.now))}
            isRefreshing={controls.isRefreshing}
            refresh={controls.refresh}
            refreshFailure={loaded.refreshFailure}
          />
          <ActionsView api={api} page={loaded.value} section={section} choose={choose} />
        </>
      );
  }
}

import { useCallback } from 'react';
import { z } from 'zod';
import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { useRemembered } from '../keep/use-remembered.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PageTop } from '../states/page-top.tsx';
import { monthSpan } from './month-span.ts';
import { ProvisionsView } from './provisions-view.tsx';

const span = z.object({ from: z.string(), to: z.string() });

/** What the strategy says is due, what is on record of it, and what is not. */
export function ProvisionsPage({ api, me }: { api: ApiClient; me: Me }) {
  const [shown, show] = useRemembered('provisions/span', span, monthSpan(schoolDateOf(me.now).slice(0, 7)));
  const { from, to } = shown;
  const load = useCallback(() => api.provisions.page({ from, to }), [api, from, to]);
  const controls = useLoaded(load);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The calendar of provisions is loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return (
        <>
          <PageTop
            heading="Calendar of provisions"
            asOfTime={schoolMoment(loaded.value.asOf, schoolDateOf(me.now))}
            isRefreshing={controls.isRefreshing}
            refresh={controls.refresh}
            refreshFailure={loaded.refreshFailure}
          />
          <ProvisionsView api={api} page={loaded.value} span={shown} show={show} refresh={controls.refresh} />
        </>
      );
  }
}

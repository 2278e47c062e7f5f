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
import { InsightsView } from './insights-view.tsx';

const asked = z.object({ period: z.string(), yearGroup: z.number().nullable(), group: z.string().nullable() });
const WHOLE_YEAR = { period: 'year', yearGroup: null, group: null };

/** Figures of many pupils at once, and nobody's name. */
export function InsightsPage({ api, me }: { api: ApiClient; me: Me }) {
  const [filter, change] = useRemembered('insights/asked', asked, WHOLE_YEAR);
  const load = useCallback(() => api.insights.page(filter), [api, filter]);
  const controls = useLoaded(load);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The figures are being counted" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return (
        <>
          <PageTop
            heading="Insights"
            asOfTime={schoolMoment(loaded.value.asOf, schoolDateOf(me.now))}
            isRefreshing={controls.isRefreshing}
            refresh={controls.refresh}
            refreshFailure={loaded.refreshFailure}
          />
          <InsightsView page={loaded.value} filter={filter} change={change} isCounting={controls.isRefreshing} />
        </>
      );
  }
}

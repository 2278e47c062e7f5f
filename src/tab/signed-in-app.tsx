import { authentication } from '@microsoft/teams-js';
import { Suspense, useState } from 'react';
import type { Me } from '../http/contract.ts';
import { createApiClient, type ApiClient } from './api/api-client.ts';
import { useLoaded } from './api/use-loaded.ts';
import { ActionsPage } from './actions/actions-page.tsx';
import { BriefingsPage } from './briefings/briefings-page.tsx';
import { RepairsPage, SchoolSettingsPage } from './later-pages.ts';
import { RegisterPage } from './register/register-page.tsx';
import type { Place } from './route/place.ts';
import { usePlace } from './route/use-place.ts';
import { FailurePanel } from './states/failure-panel.tsx';
import { ListSkeleton } from './states/list-skeleton.tsx';
import { TabNavigation } from './tab-navigation.tsx';
import { createTokenSource } from './teams/token-source.ts';
import { TodayPage } from './today/today-page.tsx';

/** Everything behind the sign-in. It asks first who is there, because what they may do shapes each page. */
export function SignedInApp({ subPageId }: { subPageId: string | null }) {
  const [api] = useState(teamsApiClient);
  const { loaded, refresh } = useLoaded(api.me);
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="Every Session is starting" />;
    case 'failed':
      return (
        <main>
          <FailurePanel failure={loaded.failure} retry={refresh} />
        </main>
      );
    case 'ready':
      return <Pages api={api} me={loaded.value} subPageId={subPageId} />;
  }
}

function teamsApiClient(): ApiClient {
  return createApiClient(createTokenSource({ ask: () => authentication.getAuthToken(), nowMs: () => Date.now() }));
}

function Pages({ api, me, subPageId }: { api: ApiClient; me: Me; subPageId: string | null }) {
  const [place, go] = usePlace(subPageId);
  return (
    <>
      <TabNavigation page={place.page} schoolName={me.school.name} mayRepair={me.mayRepair} />
      <main>
        <Page api={api} me={me} place={place} go={go} />
      </main>
    </>
  );
}

interface PageProps {
  readonly api: ApiClient;
  readonly me: Me;
  readonly place: Place;
  readonly go: (place: Place) => void;
}

function Page({ api, me, place, go }: PageProps) {
  switch (place.page) {
    case 'today':
      return <TodayPage api={api} me={me} yearGroup={place.yearGroup} go={go} />;
    case 'actions':
      return <ActionsPage api={api} me={me} />;
    case 'briefings':
      return <BriefingsPage api={api} me={me} />;
    case 'repairs':
      return (
        <Suspense fallback={<ListSkeleton label="The page is loading" />}>
          <RepairsPage api={api} me={me} />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense fallback={<ListSkeleton label="The page is loading" />}>
          <SchoolSettingsPage api={api} me={me} />
        </Suspense>
      );
    case 'register':
    case 'pupil':
      return <RegisterPage api={api} me={me} pupilId={place.page === 'pupil' ? place.pupilId : null} go={go} />;
  }
}

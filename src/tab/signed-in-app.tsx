import { authentication } from '@microsoft/teams-js';
import { Suspense, useState } from 'react';
import type { Me } from '../http/contract.ts';
import { createApiClient, type ApiClient } from './api/api-client.ts';
import { useLoaded } from './api/use-loaded.ts';
import { linksFor, pageAt, type PageProps } from './page-table.tsx';
import { usePlace } from './route/use-place.ts';
import { FailurePanel } from './states/failure-panel.tsx';
import { ListSkeleton } from './states/list-skeleton.tsx';
import { NotForYou, NotInThisVersion } from './states/not-for-you.tsx';
import { PageBoundary } from './states/page-boundary.tsx';
import { TabNavigation } from './tab-navigation.tsx';
import { meetingFrame } from './teams/meeting-frame.ts';
import { createTokenSource } from './teams/token-source.ts';

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
      {/* On a meeting's stage there is one page, and nobody there to choose another. */}
      {meetingFrame() !== 'stage' && <TabNavigation page={place.page} me={me} />}
      <main>
        <PageBoundary page={place.page}>
          <Suspense fallback={<ListSkeleton label="The page is loading" />}>
            <Page api={api} me={me} place={place} go={go} />
          </Suspense>
        </PageBoundary>
      </main>
    </>
  );
}

function Page(props: PageProps) {
  const { me, place } = props;
  if (!me.pages.includes(place.page)) return <NotForYou me={me} links={linksFor(me)} />;
  return pageAt(props) ?? <NotInThisVersion />;
}

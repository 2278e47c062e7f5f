import { authentication } from '@microsoft/teams-js';
import { Suspense, useCallback, useMemo, useState } from 'react';
import type { Me } from '../http/contract.ts';
import { createApiClient, type ApiClient } from './api/api-client.ts';
import { useLoaded } from './api/use-loaded.ts';
import { LookedAsBar } from './look-as/looked-as-bar.tsx';
import { linksFor, pageAt, type PageProps } from './page-table.tsx';
import { formatPlace } from './route/place.ts';
import { usePlace } from './route/use-place.ts';
import { WhereaboutsContext } from './route/whereabouts.ts';
import { FailurePanel } from './states/failure-panel.tsx';
import { ListSkeleton } from './states/list-skeleton.tsx';
import { NotForYou, NotInThisVersion } from './states/not-for-you.tsx';
import { PageBoundary } from './states/page-boundary.tsx';
import { TabNavigation } from './tab-navigation.tsx';
import { meetingFrame } from './teams/meeting-frame.ts';
import { createTokenSource, type TokenSource } from './teams/token-source.ts';

/** Everything behind the sign-in. */
export function SignedInApp({ subPageId }: { subPageId: string | null }) {
  const [tokens] = useState(teamsTokens);
  // Kept nowhere: whoever opens the tab again is themselves.
  const [lookAsId, setLookAsId] = useState<string | null>(null);
  const api = useMemo(() => createApiClient({ tokens, lookAsId }), [tokens, lookAsId]);
  const lookAs = useCallback((personId: string | null) => {
    window.location.hash = `/${formatPlace(personId === null ? { page: 'settings' } : { page: 'today', yearGroup: null })}`;
    setLookAsId(personId);
  }, []);
  return <Seen key={lookAsId ?? ''} api={api} subPageId={subPageId} lookAs={lookAs} />;
}

function teamsTokens(): TokenSource {
  return createTokenSource({ ask: () => authentication.getAuthToken(), nowMs: () => Date.now() });
}

interface Opened {
  readonly api: ApiClient;
  readonly subPageId: string | null;
  readonly lookAs: (personId: string | null) => void;
}

/** It asks first who is there, because what they may do shapes each page. */
function Seen({ api, subPageId, lookAs }: Opened) {
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
      return <Pages api={api} me={loaded.value} subPageId={subPageId} lookAs={lookAs} />;
  }
}

function Pages({ api, me, subPageId, lookAs }: Opened & { readonly me: Me }) {
  const [place, go] = usePlace(subPageId);
  return (
    <>
      {me.isLookedAs && <LookedAsBar me={me} stop={() => lookAs(null)} />}
      {/* On a meeting's stage there is one page, and nobody there to choose another. */}
      {meetingFrame() !== 'stage' && <TabNavigation page={place.page} me={me} />}
      <main>
        <PageBoundary page={place.page}>
          <Suspense fallback={<ListSkeleton label="The page is loading" />}>
            <WhereaboutsContext.Provider value={{ pages: me.pages, place }}>
              <Page api={api} me={me} place={place} go={go} lookAs={lookAs} />
            </WhereaboutsContext.Provider>
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

import { useCallback } from 'react';
import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PupilView } from './pupil-view.tsx';

export interface PupilPageProps {
  readonly api: ApiClient;
  readonly me: Me;
  readonly pupilId: string;
}

/** The story of one pupil. A deep link to a pupil leads here; the register's drawer is the quick look. */
export function PupilPage({ api, me, pupilId }: PupilPageProps) {
  const load = useCallback(() => api.pupilStory(pupilId), [api, pupilId]);
  const controls = useLoaded(load);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The pupil’s page is loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return (
        <PupilView api={api} me={me} controls={controls} story={loaded.value} refreshFailure={loaded.refreshFailure} />
      );
  }
}

import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import type { Place } from '../route/place.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { RegisterView } from './register-view.tsx';

export interface RegisterPageProps {
  readonly api: ApiClient;
  readonly me: Me;
  /** The pupil whose drawer is open; null for none. */
  readonly pupilId: string | null;
  readonly go: (place: Place) => void;
}

/** The risk register, and over it the drawer of one pupil. */
export function RegisterPage(props: RegisterPageProps) {
  const controls = useLoaded(props.api.register);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The risk register is loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return (
        <RegisterView {...props} controls={controls} register={loaded.value} refreshFailure={loaded.refreshFailure} />
      );
  }
}

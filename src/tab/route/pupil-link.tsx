import { Link } from '@fluentui/react-components';
import { useContext, type ReactNode } from 'react';
import { keepPlaceForTheWayBack } from './came-from.ts';
import { formatPlace } from './place.ts';
import { WhereaboutsContext } from './whereabouts.ts';

interface Props {
  /** Null where the person may not open this pupil's page. */
  readonly pupilId: string | null;
  /** The name, or words that say what the link opens. */
  readonly children: ReactNode;
}

/** To a pupil's page, for those who may open it; the bare words for everybody else. */
export function PupilLink({ pupilId, children }: Props) {
  const { pages, place } = useContext(WhereaboutsContext);
  if (pupilId === null || !pages.includes('pupil')) return children;
  return (
    <Link href={`#/${formatPlace({ page: 'pupil', pupilId })}`} onClick={() => keepPlaceForTheWayBack(place)}>
      {children}
    </Link>
  );
}

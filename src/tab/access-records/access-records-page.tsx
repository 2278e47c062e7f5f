import { useCallback, useMemo, useState } from 'react';
import type { AccessRecordsFilter } from '../../http/access-records-contract.ts';
import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolDateOf } from '../format/school-date.ts';
import type { Place } from '../route/place.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { ChainLine } from './chain-line.tsx';
import { FilterBar } from './filter-bar.tsx';
import { RecordsPart } from './records-part.tsx';
import { RecordsTop } from './records-top.tsx';

interface Props {
  readonly api: ApiClient;
  readonly me: Me;
  /** Whom the address asks about; null for everything. */
  readonly pupilId: string | null;
  readonly go: (place: Place) => void;
}

type Narrowed = Omit<AccessRecordsFilter, 'pupilId'>;

/** Who has looked at a pupil, and who has done what. A pupil is part of the address, so that it can be linked to. */
export function AccessRecordsPage({ api, me, pupilId, go }: Props) {
  const client = api.accessRecords;
  const [narrowed, narrow] = useState<Narrowed>({});
  const { loaded: choices, refresh: loadChoices } = useLoaded(client.choices, { isKeptFresh: false });
  const filter = useMemo<AccessRecordsFilter>(
    () => ({ ...narrowed, ...(pupilId !== null && { pupilId }) }),
    [narrowed, pupilId],
  );
  const choosePupil = useCallback(
    (chosen: string | null) => go({ page: 'access-records', ...(chosen !== null && { pupilId: chosen }) }),
    [go],
  );
  switch (choices.kind) {
    case 'loading':
      return <ListSkeleton label="The records of access are loading" />;
    case 'failed':
      return <FailurePanel failure={choices.failure} retry={loadChoices} />;
    case 'ready':
      return (
        <>
          <RecordsTop client={client} filter={filter} />
          <ChainLine client={client} />
          <FilterBar
            choices={choices.value}
            pupilId={pupilId}
            choosePupil={choosePupil}
            narrowed={narrowed}
            narrow={narrow}
          />
          <RecordsPart
            key={JSON.stringify(filter)}
            client={client}
            filter={filter}
            today={schoolDateOf(me.now)}
            showAll={() => {
              narrow({});
              choosePupil(null);
            }}
          />
        </>
      );
  }
}

import type { Me } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import type { Place } from '../route/place.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PageTop } from '../states/page-top.tsx';
import { MeetingList } from './meeting-list.tsx';
import { MeetingRoom } from './meeting-room.tsx';

interface Props {
  readonly api: ApiClient;
  readonly me: Me;
  readonly meetingId: string | null;
  readonly go: (place: Place) => void;
}

/** The meetings that there are, or one of them. */
export function MeetingPage({ api, me, meetingId, go }: Props) {
  return meetingId === null ? (
    <Meetings api={api} me={me} go={go} />
  ) : (
    <MeetingRoom key={meetingId} api={api} meetingId={meetingId} />
  );
}

function Meetings({ api, me, go }: Omit<Props, 'meetingId'>) {
  const controls = useLoaded(api.meeting.page);
  const { loaded } = controls;
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The meetings are loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={controls.refresh} />;
    case 'ready':
      return (
        <>
          <PageTop
            heading="Meeting"
            asOfTime={schoolMoment(loaded.value.asOf, schoolDateOf(me.now))}
            isRefreshing={controls.isRefreshing}
            refresh={controls.refresh}
            refreshFailure={loaded.refreshFailure}
          />
          <MeetingList
            client={api.meeting}
            page={loaded.value}
            open={(opened) => go({ page: 'meeting', meetingId: opened })}
          />
        </>
      );
  }
}

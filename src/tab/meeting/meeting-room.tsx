import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../http/meeting-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { meetingFrame } from '../teams/meeting-frame.ts';
import { Agenda } from './agenda.tsx';
import { DecisionPart } from './decision-part.tsx';
import { announcement, STATE_NAMES } from './meeting-texts.ts';
import { MinutesSection } from './minutes-section.tsx';
import { RunBar } from './run-bar.tsx';
import { StageBoard } from './stage-board.tsx';
import { useDeeds } from './use-deeds.ts';
import { useMeeting, type FollowedMeeting } from './use-meeting.ts';

/** One meeting as it goes on: the stage for everybody, and beside it what those who run it need. */
export function MeetingRoom({ api, meetingId }: { api: ApiClient; meetingId: string }) {
  const following = useMeeting(api.meeting, meetingId);
  const { followed, retry } = following;
  switch (followed.kind) {
    case 'loading':
      return <ListSkeleton label="The meeting is loading" />;
    case 'failed':
      return <FailurePanel failure={followed.failure} retry={retry} />;
    case 'ready':
      return <Room api={api} view={followed.view} following={following} lost={followed.lost !== null} />;
  }
}

interface RoomProps {
  readonly api: ApiClient;
  readonly view: MeetingView;
  readonly following: FollowedMeeting;
  readonly lost: boolean;
}

function Room({ api, view, following, lost }: RoomProps) {
  const styles = useStyles();
  const [frame] = useState(meetingFrame);
  const deeds = useDeeds(api.meeting, view.meetingId, following.take);
  const runs = view.mayRun && frame !== 'stage';
  return (
    <>
      <h1 className={styles.heading}>
        {view.title} <span className={styles.state}>{STATE_NAMES[view.state]}</span>
      </h1>
      <p role="status" className={styles.said}>
        {announcement(view)}
      </p>
      {lost && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The connection is lost. This is how the meeting stood; the page tries again by itself.
          </MessageBarBody>
        </MessageBar>
      )}
      {deeds.trouble !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>Not done. {deeds.trouble}</MessageBarBody>
        </MessageBar>
      )}
      {runs && <RunBar api={api} view={view} deeds={deeds} frame={frame} />}
      <div className={styles.columns}>
        {view.state !== 'closed' && <StageBoard view={view} isLarge={frame === 'stage'} />}
        {view.state === 'closed' && <MinutesSection client={api.meeting} view={view} />}
        {runs && view.state !== 'closed' && (
          <div className={styles.side}>
            {view.state === 'running' && <DecisionPart client={api.meeting} view={view} deeds={deeds} />}
            <Agenda view={view} deeds={deeds} />
          </div>
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  state: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  said: { ...typographyStyles.body1Strong, margin: 0, minHeight: tokens.lineHeightBase300 },
  columns: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXXL,
    marginTop: tokens.spacingVerticalM,
    '& > *': { flex: '1 1 280px', minWidth: 0, maxWidth: '100%' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, '@media print': { display: 'none' } },
});

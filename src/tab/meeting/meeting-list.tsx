import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingsPage } from '../../http/meeting-contract.ts';
import type { MeetingClient } from '../api/meeting-client.ts';
import { formatPlace } from '../route/place.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import { STATE_NAMES } from './meeting-texts.ts';
import { PlanForm } from './plan-form.tsx';

interface Props {
  readonly client: MeetingClient;
  readonly page: MeetingsPage;
  readonly open: (meetingId: string) => void;
}

export function MeetingList({ client, page, open }: Props) {
  const ofState = (isOpen: boolean) => page.meetings.filter(({ state }) => (state !== 'closed') === isOpen);
  return (
    <>
      {page.mayPlan.length > 0 && <PlanForm client={client} page={page} open={open} />}
      <List heading="Planned or running" meetings={ofState(true)} />
      <List heading="Closed, with minutes" meetings={ofState(false)} />
      {page.meetings.length === 0 && (
        <PlainPanel heading="No meetings yet">
          <p>A meeting’s agenda is built from the registers: whom to talk about, and why.</p>
        </PlainPanel>
      )}
    </>
  );
}

function List({ heading, meetings }: { heading: string; meetings: MeetingsPage['meetings'] }) {
  const styles = useStyles();
  if (meetings.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {meetings.map(({ meetingId, title, state, heldOn }) => (
          <li key={meetingId} className={styles.item}>
            <Link href={`#/${formatPlace({ page: 'meeting', meetingId })}`}>{title}</Link>
            <span className={styles.quiet}>
              {STATE_NAMES[state]}, {heldOn.slice(0, 4)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

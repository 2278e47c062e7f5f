import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingItem, MeetingView } from '../../http/meeting-contract.ts';
import { labelOf, OUTCOME_NAMES } from './meeting-texts.ts';
import type { Deeds } from './use-deeds.ts';

/** Everybody on the agenda in order, to go to, put off or take out. In case mode the others are numbers. */
export function Agenda({ view, deeds }: { view: MeetingView; deeds: Deeds }) {
  const styles = useStyles();
  const byId = new Map(view.items.map((item) => [item.itemId, item]));
  return (
    <section aria-label="Agenda">
      <h2 className={styles.heading}>Agenda</h2>
      {view.order.length === 0 && <p className={styles.empty}>Nobody is on the agenda.</p>}
      <ol className={styles.list}>
        {view.order.map((itemId, place) => (
          <Entry key={itemId} {...{ itemId, view, deeds, item: byId.get(itemId) ?? null, number: place + 1 }} />
        ))}
      </ol>
      {view.takenOut.length > 0 && view.state !== 'closed' && (
        <>
          <h3 className={styles.heading}>Taken out</h3>
          <ul className={styles.list}>
            {view.takenOut.map((item) => (
              <li key={item.itemId} className={styles.entry}>
                <span>{labelOf(item)}</span>
                <Button
                  size="small"
                  aria-label={`Put ${labelOf(item)} back`}
                  onClick={() => void deeds.change({ kind: 'put-back', itemId: item.itemId })}
                >
                  Put back
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface EntryProps {
  readonly itemId: string;
  /** Null for another pupil than the one of the case. */
  readonly item: MeetingItem | null;
  readonly number: number;
  readonly view: MeetingView;
  readonly deeds: Deeds;
}

function Entry({ itemId, item, number, view, deeds: { change } }: EntryProps) {
  const styles = useStyles();
  const isCurrent = view.currentItemId === itemId;
  const label = item === null ? `Pupil ${number}` : labelOf(item);
  const words = `${number}. ${label}`;
  const outcome = item?.outcome ?? null;
  return (
    <li
      className={mergeClasses(styles.entry, isCurrent && styles.current)}
      {...(isCurrent && { 'aria-current': 'step' })}
    >
      {view.state === 'running' && !isCurrent ? (
        <Button
          appearance="subtle"
          className={styles.go}
          onClick={() => void change({ kind: 'move', from: view.currentItemId, to: itemId })}
        >
          {words}
        </Button>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      <span className={styles.outcome}>
        {isCurrent && view.state === 'running' ? 'on the stage' : outcome !== null && OUTCOME_NAMES[outcome]}
      </span>
      {view.state !== 'closed' && item !== null && (
        <span className={styles.buttons}>
          <Button
            size="small"
            aria-label={`${outcome === 'put-off' ? 'Do not put off' : 'Put off'} ${label}`}
            onClick={() =>
              void change({ kind: 'outcome', itemId, outcome: outcome === 'put-off' ? 'waiting' : 'put-off' })
            }
          >
            {outcome === 'put-off' ? 'Not put off' : 'Put off'}
          </Button>
          <Button
            size="small"
            aria-label={`Take ${label} out`}
            onClick={() => void change({ kind: 'take-out', itemId })}
          >
            Take out
          </Button>
        </span>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  empty: { ...typographyStyles.body1, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`, paddingLeft: tokens.spacingHorizontalS },
  go: { justifyContent: 'flex-start', paddingLeft: 0, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  words: { ...typographyStyles.body1Strong },
  outcome: { color: tokens.colorNeutralForeground2, flexGrow: 1, textAlign: 'right' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

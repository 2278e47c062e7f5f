import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingItem, MeetingView } from '../../http/meeting-contract.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import { NotesView } from './notes-view.tsx';
import { labelOf } from './meeting-texts.ts';

/** What everybody sees at the same time: one pupil, or on a wall initials and those who improved. */
export function StageBoard({ view, isLarge }: { view: MeetingView; isLarge: boolean }) {
  const styles = useStyles();
  const current = view.items.find(({ itemId }) => itemId === view.currentItemId);
  return (
    <section aria-label="Stage" className={mergeClasses(styles.board, isLarge && styles.large)}>
      {view.state === 'planned' && (
        <PlainPanel heading="The meeting has not started yet">
          <p>
            {view.order.length === 0
              ? 'Nobody is on the agenda: no rule found a pupil. Add one by hand.'
              : `${view.order.length} on the agenda.`}
          </p>
        </PlainPanel>
      )}
      {view.state === 'running' && current !== undefined && <Current item={current} view={view} />}
      {view.state === 'running' && current === undefined && (
        <PlainPanel heading="Nobody is on the stage">
          <p>The pupil who was here has been taken off the agenda. Choose another, or close the meeting.</p>
        </PlainPanel>
      )}
      {view.mode === 'wall' && <Improvers improvers={view.improvers} />}
    </section>
  );
}

function Current({ item, view }: { item: MeetingItem; view: MeetingView }) {
  const styles = useStyles();
  const { detail } = item;
  const decided = view.decisions.filter(({ itemId, isUndone }) => itemId === item.itemId && !isUndone);
  return (
    <>
      <p className={styles.place}>
        {view.currentPlace} of {view.order.length}
      </p>
      <h2 className={styles.name}>{labelOf(item)}</h2>
      {detail === null ? (
        <p className={styles.why}>{yearGroupName(item.yearGroup)}</p>
      ) : (
        <>
          <p className={styles.why}>
            <strong>{detail.standing.percentText}</strong> {detail.standing.why}
          </p>
          <ul className={styles.reasons} aria-label="Why on the agenda">
            {detail.reasons.map((words) => (
              <li key={words}>{words}</li>
            ))}
            {detail.addedBy !== null && <li>Put on the agenda by {detail.addedBy}.</li>}
          </ul>
          {detail.notes !== null && <NotesView notes={detail.notes} />}
        </>
      )}
      {decided.length > 0 && (
        <>
          <h3 className={styles.part}>Decided</h3>
          <ul className={styles.reasons}>
            {decided.map(({ decisionId, title, owners }) => (
              <li key={decisionId}>
                {title}: {owners.join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Improvers({ improvers }: Pick<MeetingView, 'improvers'>) {
  const styles = useStyles();
  if (improvers.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>Better than the half term before</h3>
      <ul className={styles.improvers}>
        {improvers.map(({ itemId, label, yearGroup }) => (
          <li key={itemId}>
            {label}, {yearGroupName(yearGroup)}
          </li>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  board: {
    '--stage-text': tokens.fontSizeBase400,
    '--stage-name': tokens.fontSizeHero800,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  large: {
    '--stage-text': 'clamp(1rem, 1.8vw, 3rem)',
    '--stage-name': 'clamp(2rem, 6vw, 9rem)',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    minHeight: 'calc(100vh - 100px)',
    flexBasis: '100%',
    padding: '2vw 4vw',
  },
  place: { ...typographyStyles.body1, margin: 0, fontSize: 'var(--stage-text)', lineHeight: 1.4 },
  name: { ...typographyStyles.title1, margin: 0, fontSize: 'var(--stage-name)', lineHeight: 1.2 },
  why: { ...typographyStyles.body1, fontSize: 'var(--stage-text)', lineHeight: 1.4 },
  reasons: { ...typographyStyles.body1, fontSize: 'var(--stage-text)', lineHeight: 1.4, paddingLeft: '1.2em' },
  part: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 0`, fontSize: 'var(--stage-text)' },
  improvers: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    listStyleType: 'none',
    padding: 0,
    fontSize: 'var(--stage-text)',
    lineHeight: 1.6,
  },
});

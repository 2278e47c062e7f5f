import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { MeetingView } from '../../http/meeting-contract.ts';
import type { MeetingClient } from '../api/meeting-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { shortDate } from '../format/school-date.ts';
import { DecisionFields } from './decision-fields.tsx';
import { labelOf } from './meeting-texts.ts';
import type { Deeds } from './use-deeds.ts';

interface Props {
  readonly client: MeetingClient;
  readonly view: MeetingView;
  readonly deeds: Deeds;
}

/** A decision about the pupil on the stage, and those that were made, to be taken back until the meeting is closed. */
export function DecisionPart({ client, view, deeds }: Props) {
  const styles = useStyles();
  const offerOf = useCallback(() => client.offer(view.meetingId), [client, view.meetingId]);
  const { loaded } = useLoaded(offerOf);
  const [said, say] = useState('');
  const about = (itemId: string) => view.items.find((item) => item.itemId === itemId);
  const undo = async (decisionId: string) => {
    if ((await deeds.undo(decisionId)) === null) say('Taken back.');
  };
  return (
    <section aria-label="Decisions">
      <h2 className={styles.heading}>Decisions ({view.decisionCount})</h2>
      {loaded.kind === 'failed' && <p role="alert">{loaded.failure.message}</p>}
      {loaded.kind === 'ready' && view.mode !== 'wall' && (
        <DecisionFields offer={loaded.value} view={view} deeds={deeds} done={say} />
      )}
      {view.mode === 'wall' && <p className={styles.words}>Decisions are neither shown nor recorded on a wall.</p>}
      <p role="status" className={styles.words}>
        {said}
      </p>
      <ul className={styles.list}>
        {view.decisions.map(({ decisionId, itemId, title, owners, dueOn, isUndone }) => {
          const item = about(itemId);
          return (
            <li key={decisionId} className={styles.entry}>
              <span className={isUndone ? styles.undone : undefined}>
                {item === undefined ? '' : `${labelOf(item)}: `}
                {title}, {owners.join(', ')}, by {shortDate(dueOn)}
              </span>
              {isUndone ? (
                <span>taken back</span>
              ) : (
                <Button size="small" aria-label={`Take back: ${title}`} onClick={() => void undo(decisionId)}>
                  Take back
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  words: { ...typographyStyles.body1, margin: 0, minHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  undone: { textDecorationLine: 'line-through' },
});

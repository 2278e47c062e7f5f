import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { LadderPage } from '../../http/ladder-contract.ts';
import type { LadderPupil } from './ladder-row-view.tsx';
import { dueText } from './ladder-texts.ts';

interface Props {
  readonly calls: LadderPage['secondCalls'];
  readonly asOf: string;
  readonly contact: (pupil: LadderPupil) => void;
}

/** Families that were reached, to be rung once more today; nothing where there are none. */
export function SecondCallList({ calls, asOf, contact }: Props) {
  const styles = useStyles();
  if (calls.length === 0) return null;
  return (
    <section aria-label="Ring again today" className={styles.section}>
      <h3 className={styles.heading}>Ring again today</h3>
      <ul className={styles.list}>
        {calls.map((call) => (
          <li key={call.pupilId} className={styles.row}>
            <span className={styles.words}>
              <bdi>{call.name}</bdi> ({call.form}), {dueText(call.dueTime, asOf)}
              {call.caller !== null && (
                <>
                  {' '}
                  · reached by <bdi>{call.caller}</bdi> before, who best rings again
                </>
              )}
            </span>
            {call.mayRecord && (
              <Button size="small" onClick={() => contact(call)} aria-label={`Record a contact for ${call.name}`}>
                Record a contact
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column' },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});

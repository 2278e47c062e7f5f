import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { LadderPageRow } from '../../http/ladder-contract.ts';
import { PupilLink } from '../route/pupil-link.tsx';
import { dueText } from './ladder-texts.ts';

export type LadderPupil = Pick<LadderPageRow, 'pupilId' | 'name' | 'form'>;

interface Props {
  readonly row: LadderPageRow;
  readonly asOf: string;
  readonly contact: () => void;
  readonly decide: () => void;
}

/** One pupil: what is to be done by when, what was tried, who should ring, and the buttons for it. */
export function LadderRowView({ row, asOf, contact, decide }: Props) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={styles.facts}>
        <span className={styles.name}>
          <bdi>
            <PupilLink pupilId={row.pupilId}>{row.name}</PupilLink>
          </bdi>{' '}
          ({row.form}){' '}
          {row.isOverdue && (
            <Badge appearance="filled" color="danger">
              Overdue
            </Badge>
          )}
        </span>
        <span className={styles.words}>{row.step}</span>
        <span className={styles.small}>
          {dueText(row.dueTime, asOf)} · tried: {row.tried}
        </span>
        {row.usualCaller !== null && (
          <span className={styles.small}>
            Best rung by <bdi>{row.usualCaller}</bdi>, who has reached this family before
          </span>
        )}
        {row.reasons !== null && row.reasons.length > 0 && (
          <span className={styles.small}>First because: {row.reasons.join(', ')}</span>
        )}
      </div>
      <div className={styles.buttons}>
        {row.mayRecord && (
          <Button size="small" onClick={contact} aria-label={`Record a contact for ${row.name}`}>
            Record a contact
          </Button>
        )}
        {row.mayDecide && (
          <Button size="small" onClick={decide} aria-label={`Record a decision for ${row.name}`}>
            Record a decision
          </Button>
        )}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  facts: { display: 'flex', flexDirection: 'column', minWidth: '220px', flex: '1 1 220px' },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  words: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

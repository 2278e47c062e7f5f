import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { BriefingRow } from '../../http/briefings-contract.ts';
import { countText } from '../format/count-text.ts';
import { schoolMoment } from '../format/school-date.ts';

interface Props {
  readonly readers: NonNullable<BriefingRow['readers']>;
  readonly today: string;
}

/** Who has read it and who has not. Its author alone is given this. */
export function BriefingReaders({ readers: { read, notRead }, today }: Props) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>
        Read by {countText(read.length)}, not yet by {countText(notRead.length)}
      </summary>
      <h3 className={styles.heading}>Not yet</h3>
      <p className={styles.names}>{notRead.length === 0 ? 'Everybody has read it.' : notRead.join(', ')}</p>
      <h3 className={styles.heading}>Read</h3>
      <ul className={styles.list}>
        {read.map(({ name, at }, index) => (
          <li key={index}>
            <bdi>{name}</bdi>, {schoolMoment(at, today)}
          </li>
        ))}
      </ul>
      <p className={styles.names}>Only you see these names.</p>
    </details>
  );
}

const useStyles = makeStyles({
  summary: { ...typographyStyles.body1, cursor: 'pointer', ':focus-visible': { outline: '2px solid' } },
  heading: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalS} 0 0` },
  names: { ...typographyStyles.body1, margin: 0, maxWidth: '640px' },
  list: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

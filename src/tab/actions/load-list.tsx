import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ActionsPage } from '../../http/contract.ts';
import { loadText } from './action-texts.ts';

/** Who has how much to do, the busiest first: whom to ask next, and whom not. */
export function LoadList({ load }: Pick<ActionsPage, 'load'>) {
  const styles = useStyles();
  return (
    <ul aria-label="Open actions of each person" className={styles.list}>
      {load.map((person, index) => (
        <li key={index} className={styles.person}>
          <bdi className={styles.name}>{person.name}</bdi>
          <span className={styles.load}>{person.open === 0 ? 'nothing open' : loadText(person)}</span>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '640px' },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  load: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
});

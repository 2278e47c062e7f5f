import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

/** One thing that waits for somebody, with what it is about. */
export function RepairCard({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <li>
      <article aria-labelledby={id} className={styles.card}>
        <h3 id={id} className={styles.title}>
          <bdi>{title}</bdi>
        </h3>
        <span className={styles.about}>{about}</span>
        {children}
      </article>
    </li>
  );
}

const useStyles = makeStyles({
  card: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2 },
});

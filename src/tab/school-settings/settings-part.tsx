import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** One part of the page: what it is called, and where it comes from or what it does. */
export function SettingsPart({ title, about, children }: { title: string; about: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      <span className={styles.about}>{about}</span>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  about: { color: tokens.colorNeutralForeground2, maxWidth: '800px', overflowWrap: 'anywhere' },
});

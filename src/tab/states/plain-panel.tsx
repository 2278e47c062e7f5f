import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A calm message where there is nothing to list: why, and what to do. `children` may hold the way out. */
export function PlainPanel({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  panel: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: '480px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    '& p': { margin: 0 },
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
});

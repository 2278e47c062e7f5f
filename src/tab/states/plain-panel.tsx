import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  readonly heading: string;
  /** `alert` where it takes the place of what somebody was looking at. */
  readonly role?: 'alert';
  /** The message is the whole page, and its heading the page's. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
}

/** A calm message where there is nothing to list: why, and what to do. `children` may hold the way out. */
export function PlainPanel({ heading, role, isPage = false, children }: Props) {
  const styles = useStyles();
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={styles.panel} {...(role && { role })}>
      <Heading className={styles.heading}>{heading}</Heading>
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

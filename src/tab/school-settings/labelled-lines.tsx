import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What is in force, each line under its name. */
export function LabelledLines({ lines }: { lines: readonly { key: string; label: string; text: ReactNode }[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.lines}>
      {lines.map(({ key, label, text }) => (
        <div key={key} className={styles.line}>
          <dt className={styles.label}>
            <bdi>{label}</bdi>
          </dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  lines: { margin: 0, maxWidth: '800px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  label: { ...typographyStyles.body1Strong, minWidth: '280px', overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

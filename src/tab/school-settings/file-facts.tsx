import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What is in force and changed nowhere but in the school's settings file. */
export function FileFacts({
  title,
  about,
  facts,
}: {
  title: string;
  about: string;
  facts: readonly (readonly [string, ReactNode])[];
}) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      <span className={styles.from}>{about}</span>
      <dl className={styles.lines}>
        {facts.map(([label, text]) => (
          <div key={label} className={styles.line}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
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
  from: { color: tokens.colorNeutralForeground2 },
  lines: { margin: 0, maxWidth: '800px' },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  label: { ...typographyStyles.body1Strong, minWidth: '280px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

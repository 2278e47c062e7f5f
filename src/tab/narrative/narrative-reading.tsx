import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RegisterRow } from '../../http/contract.ts';
import { shortDate } from '../format/school-date.ts';

/** The narrative for people who may not write it. Whoever may not read it is not told whether there is one. */
export function NarrativeReading({ row, today }: { row: RegisterRow; today: string }) {
  const styles = useStyles();
  if (row.narrativeAccess === 'none') {
    return <p className={styles.note}>Your role in school does not show you this pupil’s narrative and next review.</p>;
  }
  const reviewOn = row.case?.nextReviewOn ?? null;
  return (
    <section aria-label="Narrative" className={styles.reading}>
      <h3 className={styles.heading}>Narrative</h3>
      <p className={styles.text}>{row.case?.narrative || 'Nothing has been written yet.'}</p>
      <h3 className={styles.heading}>Next review</h3>
      <p className={styles.text}>
        {reviewOn === null ? 'None set' : shortDate(reviewOn)}
        {reviewOn !== null && reviewOn < today && ' (overdue)'}
      </p>
      <p className={styles.note}>Your role in school lets you read this and not change it.</p>
    </section>
  );
}

const useStyles = makeStyles({
  reading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

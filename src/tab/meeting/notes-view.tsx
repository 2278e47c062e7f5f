import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CaseNotes } from '../../http/meeting-contract.ts';
import { shortDate } from '../format/school-date.ts';

/** What is written about the pupil, in case mode. */
export function NotesView({ notes }: { notes: CaseNotes }) {
  const styles = useStyles();
  const { narrative, barriers, strategies, mentor, reviewOn, targetSessions } = notes;
  const facts: readonly (readonly [string, string])[] = [
    ['Narrative', narrative],
    ['Barriers', barriers.join('; ')],
    ['Strategies in place', strategies.join('; ')],
    ['Mentor', mentor ?? ''],
    ['Next review', reviewOn === null ? '' : shortDate(reviewOn)],
    ['Target', targetSessions === null ? '' : `${targetSessions} sessions missed at most`],
  ];
  return (
    <dl className={styles.list} aria-label="What is written">
      {facts
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.words}>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

const useStyles = makeStyles({
  list: { margin: 0 },
  name: { ...typographyStyles.body1Strong, marginTop: tokens.spacingVerticalS },
  words: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap' },
});

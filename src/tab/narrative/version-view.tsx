import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { shortDate } from '../format/school-date.ts';
import type { Stretch } from './compare-words.ts';

interface Props {
  readonly heading: string;
  readonly stretches: readonly Stretch[];
  readonly reviewOn: string | null;
  readonly isOtherDate: boolean;
}

/** One of two versions, with the words that the other does not have marked. */
export function VersionView({ heading, stretches, reviewOn, isOtherDate }: Props) {
  const styles = useStyles();
  const date = reviewOn === null ? 'none set' : shortDate(reviewOn);
  return (
    <article className={styles.version}>
      <h4 className={styles.author}>{heading}</h4>
      <p className={styles.text}>
        {stretches.map(({ text, isChanged }, index) =>
          isChanged ? (
            <Fragment key={index}>
              <mark className={styles.changed}>{text.trimEnd()}</mark>
              {text.slice(text.trimEnd().length)}
            </Fragment>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
      </p>
      <span>Next review: {isOtherDate ? <mark className={styles.changed}>{date}</mark> : date}</span>
    </article>
  );
}

const useStyles = makeStyles({
  version: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  author: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: 0, flexGrow: 1, whiteSpace: 'pre-wrap' },
  changed: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
  },
});

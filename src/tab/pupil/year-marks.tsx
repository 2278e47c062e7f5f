import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SessionStatus, StoryYear } from '../../http/pupil-contract.ts';
import { HalfTermMarks } from './half-term-marks.tsx';
import { PageSection } from '../states/page-section.tsx';
import { SIGNS, STATUS_WORDS } from './session-words.ts';

/** Every session of the year as a square with a sign in it, half term by half term, and what the signs mean. */
export function YearMarks({ year }: { year: StoryYear }) {
  const styles = useStyles();
  return (
    <PageSection heading={`Marks of ${year.schoolYear}/${String(year.schoolYear + 1).slice(2)}`}>
      <div className={styles.halfTerms}>
        {year.halfTerms.map(({ name, weeks }) => (
          <HalfTermMarks key={name} name={name} weeks={weeks} codes={year.codes} />
        ))}
      </div>
      <dl className={styles.key} aria-label="What the signs mean">
        {keyOf(year).map(([sign, words]) => (
          <div key={sign} className={styles.entry}>
            <dt className={styles.sign}>{sign}</dt>
            <dd className={styles.words}>{words}</dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}

/** Codes where codes are shown, and besides them the signs that stand in this year's grid. */
function keyOf({ halfTerms, codes }: StoryYear): (readonly [string, string])[] {
  const sessions = halfTerms.flatMap(({ weeks }) => weeks.flatMap(({ days }) => days.flatMap((day) => day.sessions)));
  const signs = new Set<SessionStatus>(sessions.filter(({ code }) => code === null).map(({ status }) => status));
  return [
    ...codes.map(({ code, meaning }) => [code, meaning] as const),
    ...[...signs].flatMap((status) => (SIGNS[status] === '' ? [] : [[SIGNS[status], STATUS_WORDS[status]] as const])),
  ];
}

const useStyles = makeStyles({
  halfTerms: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(250px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  key: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', gap: tokens.spacingHorizontalXS },
  sign: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  words: { margin: 0 },
});

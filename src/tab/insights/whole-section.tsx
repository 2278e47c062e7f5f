import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { InsightGroup, InsightsPage } from '../../http/insights-contract.ts';
import { countText, pupilCountText } from '../format/count-text.ts';
import { shortDate } from '../format/school-date.ts';
import { PageSection } from '../states/page-section.tsx';
import { countOrNot } from './figure-words.ts';

/** The most important figures of what was asked for. */
export function WholeSection({ page: { period, lastYear }, whole }: { page: InsightsPage; whole: InsightGroup }) {
  const styles = useStyles();
  const { percent, possible, pupils, persistentlyAbsent, severelyAbsent, authorised, unauthorised, unmarked } = whole;
  const facts: readonly (readonly [string, string])[] = [
    ['Attendance', possible === 0 ? '–' : percent],
    ['Pupils', countText(pupils)],
    ['Persistently absent', countOrNot(persistentlyAbsent)],
    ['Severely absent, among them', countOrNot(severelyAbsent)],
    ['Sessions missed, authorised', countText(authorised)],
    ['Sessions missed, unauthorised', countText(unauthorised)],
  ];
  return (
    <PageSection heading={period.name}>
      <p>
        {shortDate(period.firstOn)} to {shortDate(period.lastOn)}, {pupilCountText(pupils)}.
        {lastYear !== null &&
          ` In the same school weeks: ${lastYear.now.percent} this year, ${lastYear.then.percent} last year.`}
        {unmarked > 0 && ` ${countText(unmarked)} sessions have no mark and are not counted.`}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    '& dd': { margin: 0 },
  },
  value: { ...typographyStyles.title3, fontVariantNumeric: 'tabular-nums' },
});

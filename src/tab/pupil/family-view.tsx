import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PupilStory } from '../../http/pupil-contract.ts';
import { longDate } from '../format/school-date.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { PageSection } from '../states/page-section.tsx';
import { ForecastSection, TrendSection, WeekdaySection } from './year-sections.tsx';
import { YearMarks } from './year-marks.tsx';

/**
 * What a family may be handed at a meeting: the figures of their own child, and room for what is agreed. Nothing that staff
 * wrote for each other is in it, and no code.
 */
export function FamilyView({ story, close }: { story: PupilStory; close: () => void }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { row } = story;
  const year = story.year === null ? null : withoutOthers(story.year);
  return (
    <div className={styles.page}>
      <div className={`${styles.buttons} not-printed`}>
        <Button appearance="primary" onClick={() => window.print()}>
          Print
        </Button>
        <Button onClick={close}>Back to the page</Button>
      </div>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        Attendance of {row.name.split(', ').reverse().join(' ')}
      </h1>
      <p className={styles.text}>
        {yearGroupName(row.yearGroup)}, form {row.form}, on {longDate(story.today)}. {row.percentText} of sessions
        attended. {row.why}
      </p>
      {year !== null && (
        <>
          <ForecastSection year={year} hasLeft={story.leftOn !== null && story.leftOn < story.today} />
          <YearMarks year={year} />
          <TrendSection year={year} isForPrint />
          <WeekdaySection year={year} isForPrint />
        </>
      )}
      <PageSection heading="What we agree">
        <p>What the family does:</p>
        <div className={styles.lines} />
        <p>What the school does:</p>
        <div className={styles.lines} />
        <p>We look at it again on: ____________________</p>
      </PageSection>
    </div>
  );
}

/** Codes are the school's business; the school's own weekdays tell of others. */
function withoutOthers(year: NonNullable<PupilStory['year']>): NonNullable<PupilStory['year']> {
  return {
    ...year,
    codes: [],
    patterns: [],
    weekdays: year.weekdays.map((day) => ({ ...day, school: null })),
    halfTerms: year.halfTerms.map(({ name, weeks }) => ({
      name,
      weeks: weeks.map(({ monday, days }) => ({
        monday,
        days: days.map(({ on, sessions }) => ({ on, sessions: sessions.map((each) => ({ ...each, code: null })) })),
      })),
    })),
  };
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  text: { ...typographyStyles.body1, margin: 0 },
  lines: { height: '72px', borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Me, RegisterRow } from '../../http/contract.ts';
import type { PupilStory } from '../../http/pupil-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import type { LoadedControls } from '../api/use-loaded.ts';
import { CaseButtons } from '../case/case-buttons.tsx';
import { schoolMoment, shortDate } from '../format/school-date.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { NamingSection } from '../narrative/naming-section.tsx';
import { PupilFacts } from '../narrative/pupil-facts.tsx';
import { formatPlace } from '../route/place.ts';
import { cameFrom } from '../route/came-from.ts';
import { PageTop } from '../states/page-top.tsx';
import { AddNote } from './add-note.tsx';
import { CaseSection } from './case-section.tsx';
import { FamilyView } from './family-view.tsx';
import { NarrativeSection } from './narrative-section.tsx';
import { PageSection } from '../states/page-section.tsx';
import { LeftOutSection, LegalSection, NotesSection, TriedSection } from './record-sections.tsx';
import { TimelineSection } from './timeline-section.tsx';
import { YearMarks } from './year-marks.tsx';
import { ForecastSection, TrendSection, WeekdaySection } from './year-sections.tsx';

interface Props {
  readonly api: ApiClient;
  readonly me: Me;
  readonly controls: LoadedControls<PupilStory>;
  readonly story: PupilStory;
  readonly refreshFailure: ApiFailure | null;
}

export function PupilView({ api, me, controls, story, refreshFailure }: Props) {
  const styles = useStyles();
  const [back] = useState(cameFrom);
  const [isForFamily, setIsForFamily] = useState(false);
  const { change, refresh } = controls;
  const onRow = useCallback((row: RegisterRow) => change((value) => ({ ...value, row })), [change]);
  const { row, year, today } = story;
  if (isForFamily) return <FamilyView story={story} close={() => setIsForFamily(false)} />;
  const hasLeft = story.leftOn !== null && story.leftOn < today;
  return (
    <>
      <PageTop
        heading={row.name}
        asOfTime={schoolMoment(story.asOf, today)}
        isRefreshing={controls.isRefreshing}
        refresh={refresh}
        refreshFailure={refreshFailure}
      />
      <div className={styles.who}>
        <span>
          {yearGroupName(row.yearGroup)}, form {row.form}
          {rollWords(story, hasLeft)}
        </span>
        <Link href={back.href}>{back.label}</Link>
        {me.pages.includes('access-records') && (
          <Link href={`#/${formatPlace({ page: 'access-records', pupilId: row.pupilId })}`}>
            Who has looked at this pupil
          </Link>
        )}
        <Button onClick={() => setIsForFamily(true)}>For a meeting with the family</Button>
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <PageSection heading="Where attendance stands">
            <PupilFacts row={row} bands={story.bands} today={today} />
            {story.attributes.length > 0 && <p>Known to the school: {story.attributes.join(', ')}.</p>}
          </PageSection>
          {year === null ? (
            <PageSection heading="No school year">
              <p>
                The school’s calendar does not cover this day, so that no session can be counted. Whoever looks after
                Every Session adds the calendar of the year.
              </p>
            </PageSection>
          ) : (
            <>
              <ForecastSection year={year} hasLeft={hasLeft} />
              <YearMarks year={year} />
              <TrendSection year={year} />
              <WeekdaySection year={year} />
            </>
          )}
        </div>
        <div className={styles.column}>
          {row.narrativeAccess !== 'none' && (
            <>
              <CaseSection pupilCase={story.case} sessionsMissed={row.sessionsMissed}>
                {row.narrativeAccess === 'write' && (
                  <CaseButtons
                    {...{ client: api.cases, pupilId: row.pupilId, pupilCase: story.case, today, refresh }}
                  />
                )}
              </CaseSection>
              <NarrativeSection api={api} row={row} today={today} onRow={onRow} refresh={refresh} />
            </>
          )}
          {story.legal !== null && <LegalSection legal={story.legal} />}
          {(story.notes.length > 0 || story.mayAddNotes) && (
            <NotesSection notes={story.notes} today={today}>
              {story.mayAddNotes && <AddNote {...{ client: api.cases, pupilId: row.pupilId, refresh }} />}
            </NotesSection>
          )}
          <TriedSection tried={story.tried} />
          <TimelineSection timeline={story.timeline} />
          {!hasLeft && <NamingSection api={api} pupilId={row.pupilId} today={today} />}
          {story.leftOut.length > 0 && <LeftOutSection leftOut={story.leftOut} />}
        </div>
      </div>
    </>
  );
}

function rollWords({ admittedOn, leftOn, today, year }: PupilStory, hasLeft: boolean): string {
  if (hasLeft && leftOn !== null) return `. Left the school on ${shortDate(leftOn)}`;
  if (admittedOn === null) return '';
  if (admittedOn > today) return `. Joins the school on ${shortDate(admittedOn)}`;
  // Worth saying in the year in which it happened.
  return year !== null && admittedOn > `${year.schoolYear}-09-15` ? `. Joined on ${shortDate(admittedOn)}` : '';
}

const WIDE = '@media (min-width: 1000px)';

const useStyles = makeStyles({
  who: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalM,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    [WIDE]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

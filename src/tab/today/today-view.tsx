import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { AbsentListPage } from '../../http/contract.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import type { LoadedControls } from '../api/use-loaded.ts';
import { longDate, schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import { LadderSection } from '../ladder/ladder-section.tsx';
import { PageTop } from '../states/page-top.tsx';
import { PlainPanel } from '../states/plain-panel.tsx';
import { countsText } from './counts-text.ts';
import type { TodayPageProps } from './today-page.tsx';
import { YearList } from './year-list.tsx';

interface Props extends TodayPageProps {
  readonly controls: LoadedControls<AbsentListPage>;
  readonly list: AbsentListPage;
  readonly refreshFailure: ApiFailure | null;
}

export function TodayView({ api, me, yearGroup, go, controls, list, refreshFailure }: Props) {
  const styles = useStyles();
  useEffect(() => {
    // Nothing given back: newer browsers give a promise, which React would take for the undoing and call.
    window.scrollTo(0, 0);
  }, []);
  const asOfTime = list.asOf === null ? null : schoolMoment(list.asOf, schoolDateOf(me.now));
  const years = list.years.filter((year) => yearGroup === null || year.yearGroup === yearGroup);
  const session = list.session === 'AM' ? 'morning' : 'afternoon';
  return (
    <>
      <PageTop
        heading={`Not in on ${longDate(list.on)}, ${session}`}
        asOfTime={asOfTime}
        isRefreshing={controls.isRefreshing}
        refresh={controls.refresh}
        refreshFailure={refreshFailure}
      />
      <div className={styles.choice}>
        <Select
          aria-label="Year group"
          value={yearGroup ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            go({ page: 'today', yearGroup: value === '' ? null : Number(value) });
          }}
        >
          <option value="">All years</option>
          {me.school.yearGroups.map((option) => (
            <option key={option} value={option}>
              {yearGroupName(option)}
            </option>
          ))}
        </Select>
        {years.length > 1 && <span>In all: {countsText(years)}</span>}
      </div>
      <LadderSection api={api} today={list.on} yearGroup={yearGroup} recorded={controls.refresh} />
      {years.map((year) => (
        <YearList key={year.yearGroup} year={year} />
      ))}
      {years.length === 0 && <NoList yearGroup={yearGroup} />}
    </>
  );
}

function NoList({ yearGroup }: { yearGroup: number | null }) {
  return (
    <PlainPanel heading={yearGroup === null ? 'No absent list yet' : `No absent list for ${yearGroupName(yearGroup)}`}>
      <p>
        It appears here when the first registers of the session are in. If registers have been taken, ask your
        attendance officer whether the export from your MIS has run.
      </p>
    </PlainPanel>
  );
}

const useStyles = makeStyles({
  choice: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
});

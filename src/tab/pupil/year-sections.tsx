import type { StoryYear } from '../../http/pupil-contract.ts';
import { shortDate } from '../format/school-date.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { DataTable } from '../charts/data-table.tsx';
import { TrendChart, WeekdayChart } from './lazy-charts.ts';
import { PageSection } from '../states/page-section.tsx';

const DAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'];

interface Props {
  readonly year: StoryYear;
  /** Tables open and no charts. */
  readonly isForPrint?: boolean;
}

export function TrendSection({ year: { trend, edges }, isForPrint = false }: Props) {
  return (
    <PageSection heading="How attendance went">
      {trend.length === 0 && <p>No session has been possible yet.</p>}
      {trend.length > 1 && !isForPrint && (
        <ChartFrame>
          <TrendChart trend={trend} edges={edges} />
        </ChartFrame>
      )}
      {trend.length > 0 && (
        <DataTable
          label="As a table, week by week"
          columns={['Week of', 'Missed that week', 'Missed so far', 'Attendance so far']}
          rows={trend.map(({ monday, missed, possible, missedSoFar, possibleSoFar, percentText }) => [
            shortDate(monday),
            `${missed} of ${possible}`,
            `${missedSoFar} of ${possibleSoFar}`,
            percentText,
          ])}
          isOpen={isForPrint}
        />
      )}
    </PageSection>
  );
}

export function WeekdaySection({ year: { weekdays, patterns }, isForPrint = false }: Props) {
  const hasMissed = weekdays.some(({ missed }) => missed > 0);
  const hasSchool = weekdays.some(({ school }) => school !== null);
  return (
    <PageSection heading="Weekdays">
      {patterns.length > 0 ? (
        <ul>
          {patterns.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        !isForPrint && <p>No weekday stands out from the school’s own pattern.</p>
      )}
      {hasMissed && !isForPrint && (
        <ChartFrame>
          <WeekdayChart weekdays={weekdays} />
        </ChartFrame>
      )}
      <DataTable
        label="As a table, days of which a session was missed"
        columns={['Day', 'Missed', ...(hasSchool ? ['In the whole school'] : [])]}
        rows={weekdays.map(({ weekday, missed, possible, school }) => [
          DAYS[weekday - 1] ?? '',
          `${missed} of ${possible}`,
          ...(school === null ? [] : [inEach(school)]),
        ])}
        isOpen={isForPrint}
      />
      <p>Absences of a school week or more are left out: they touch every weekday alike.</p>
    </PageSection>
  );
}

export function ForecastSection({ year: { forecast }, hasLeft }: Props & { readonly hasLeft: boolean }) {
  return (
    <PageSection heading="What lies ahead">
      {forecast.length === 0 ? (
        <p>{hasLeft ? 'This pupil has left the school.' : 'No session is left in this school year.'}</p>
      ) : (
        <ul>
          {forecast.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

/** "8 in 100" */
function inEach({ missed, possible }: { readonly missed: number; readonly possible: number }): string {
  return possible === 0 ? '–' : `${Math.round((100 * missed) / possible)} in 100`;
}

import { GroupedVerticalBarChart, LineChart, type LineChartPoints } from '@fluentui/react-charts';
import type { StoryYear } from '../../http/pupil-contract.ts';
import { useChartColours } from '../charts/chart-colours.ts';
import { dayOfMonth, midnight } from '../format/school-date.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** Attendance so far, week by week, with a line across for each edge of a band. */
export function TrendChart({ trend, edges }: Pick<StoryYear, 'trend' | 'edges'>) {
  const { pair } = useChartColours();
  const weeks = trend.map((week) => ({ ...week, x: midnight(week.monday) }));
  const [first, last] = [weeks[0]?.x, weeks.at(-1)?.x];
  if (first === undefined || last === undefined) return null;
  const soFar = weeks.map(({ x, missedSoFar, possibleSoFar }) => ({ x, y: share(missedSoFar, possibleSoFar) }));
  const lowest = Math.min(...soFar.map(({ y }) => y));
  const floor = Math.max(0, Math.floor(Math.min(lowest, 89) / 10) * 10);
  const lines: LineChartPoints[] = [
    { legend: 'This year so far', data: soFar, color: pair[0], lineOptions: { strokeWidth: 3 } },
    ...edges
      .filter(({ percent }) => percent > floor)
      .map(({ percent }, index) => ({
        legend: `${percent}%`,
        data: [first, last].map((x) => ({ x, y: percent })),
        color: pair[1],
        lineOptions: { strokeWidth: 1, strokeDasharray: `${2 + 2 * index} ${3 + index}` },
        hideNonActiveDots: true,
      })),
  ];
  return (
    <LineChart
      data={{ chartTitle: 'Attendance so far, week by week, with the edges of the bands', lineChartData: lines }}
      height={260}
      yAxisTitle="Attendance, %"
      yMinValue={floor}
      yMaxValue={100}
      useUTC
      customDateTimeFormatter={dayOfMonth}
      yAxisTickCount={5}
      hideTickOverlap
    />
  );
}

/** The share of each weekday's days of which a session was missed, the pupil's beside the school's. */
export function WeekdayChart({ weekdays }: Pick<StoryYear, 'weekdays'>) {
  const { pair } = useChartColours();
  const data = weekdays.map(({ weekday, missed, possible, school }) => ({
    name: DAYS[weekday - 1] ?? '',
    series: [
      bar('This pupil (left)', pair[0], missed, possible),
      ...(school === null ? [] : [bar('The school (right)', pair[1], school.missed, school.possible)]),
    ],
  }));
  return (
    <GroupedVerticalBarChart
      chartTitle="Share of each weekday’s days with a session missed"
      data={data}
      height={220}
      yAxisTitle="% of days"
      yAxisTickCount={4}
      hideLabels
    />
  );
}

function bar(legend: string, color: string, missed: number, possible: number) {
  const data = possible === 0 ? 0 : (100 * missed) / possible;
  return { key: legend, legend, color, data, yAxisCalloutData: `${missed} of ${possible} days` };
}

function share(missed: number, possible: number): number {
  return possible === 0 ? 100 : (100 * (possible - missed)) / possible;
}

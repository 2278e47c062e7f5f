import {
  GroupedVerticalBarChart,
  LineChart,
  VerticalStackedBarChart,
  type LineChartPoints,
} from '@fluentui/react-charts';
import type { InsightsPage } from '../../http/insights-contract.ts';
import { useChartColours } from '../charts/chart-colours.ts';
import { countText } from '../format/count-text.ts';
import { dayOfMonth, midnight } from '../format/school-date.ts';
import type { PictureRef } from './picture-of.ts';

export interface Line {
  readonly name: string;
  /** `y` in the unit of the axis; null where there is nothing to draw. */
  readonly points: readonly { readonly on: string; readonly y: number | null }[];
}

interface LinesProps {
  readonly title: string;
  readonly yTitle: string;
  readonly lines: readonly Line[];
  /** Where the axis begins and ends; else it follows the numbers. */
  readonly range?: readonly [number, number];
  readonly pictureRef: PictureRef;
}

/** At most two lines over time. */
export function ShareLines({ title, yTitle, lines, range, pictureRef }: LinesProps) {
  const { pair } = useChartColours();
  const drawn = lines.map(({ name, points }, index): LineChartPoints => {
    const data = points.flatMap(({ on, y }) => (y === null ? [] : [{ x: midnight(on), y }]));
    const strokeDasharray = index === 0 ? '0' : '6 4';
    return {
      legend: name,
      data,
      color: pair[index] ?? pair[1],
      lineOptions: { strokeWidth: index === 0 ? 3 : 2, strokeDasharray },
    };
  });
  return (
    <LineChart
      componentRef={pictureRef}
      data={{ chartTitle: title, lineChartData: drawn }}
      height={260}
      yAxisTitle={yTitle}
      {...(range && { yMinValue: range[0], yMaxValue: range[1] })}
      useUTC
      customDateTimeFormatter={dayOfMonth}
      yAxisTickFormat={countText}
      yAxisTickCount={5}
      roundedTicks={range === undefined}
      hideTickOverlap
    />
  );
}

interface BarsProps {
  readonly title: string;
  readonly yTitle: string;
  /** `said` is read out and shown beside the bar: "12.5%". */
  readonly groups: readonly {
    readonly name: string;
    readonly bars: readonly { readonly legend: string; readonly value: number; readonly said: string }[];
  }[];
  readonly pictureRef: PictureRef;
}

/** At most two bars side by side for each name. */
export function GroupedBars({ title, yTitle, groups, pictureRef }: BarsProps) {
  const { pair } = useChartColours();
  const data = groups.map(({ name, bars }) => ({
    name,
    series: bars.map(({ legend, value, said }, index) => ({
      ...{ key: legend, legend, data: value, yAxisCalloutData: said },
      color: pair[index] ?? pair[1],
    })),
  }));
  return (
    <GroupedVerticalBarChart
      componentRef={pictureRef}
      chartTitle={title}
      data={data}
      height={260}
      yAxisTitle={yTitle}
      yAxisTickFormat={countText}
      yAxisTickCount={4}
      roundedTicks
      wrapXAxisLables
      hideLabels
    />
  );
}

interface StackProps {
  readonly standings: InsightsPage['standings'];
  readonly bands: InsightsPage['bands'];
  readonly pictureRef: PictureRef;
}

/** How many pupils stood in each band at the end of each week. */
export function BandStack({ standings, bands, pictureRef }: StackProps) {
  const { shades, pair } = useChartColours();
  const data = standings.flatMap(({ on, inBands }) =>
    inBands === null
      ? []
      : [
          {
            xAxisPoint: dayOfMonth(midnight(on)),
            chartData: bands.map(({ label, tone }, index) => ({
              ...{ legend: label, data: inBands[index] ?? 0 },
              color: shades[tone]?.[bands[index - 1]?.tone === tone ? 1 : 0] ?? pair[1],
            })),
          },
        ],
  );
  return (
    <VerticalStackedBarChart
      componentRef={pictureRef}
      chartTitle="Pupils in each band at the end of each week"
      data={data}
      height={280}
      yAxisTitle="Pupils"
      yAxisTickFormat={countText}
      yAxisTickCount={4}
      roundedTicks
      isCalloutForStack
      hideLabels
      hideTickOverlap
    />
  );
}

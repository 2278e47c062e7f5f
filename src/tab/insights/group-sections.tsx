import type { InsightFigures, InsightsPage } from '../../http/insights-contract.ts';
import { countText } from '../format/count-text.ts';
import { PageSection } from '../states/page-section.tsx';
import { ChartSection } from './chart-section.tsx';
import { absencePercent, FIGURE_COLUMNS, figureCells, GROUP_COLUMNS, groupCells } from './figure-words.ts';
import { GroupedBars } from './lazy-insight-charts.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const HALVES = { AM: 'Morning', PM: 'Afternoon' } as const;

interface Props {
  readonly page: InsightsPage;
  readonly fileName: string;
}

export function WeekdaySection({ page: { weekdays }, fileName }: Props) {
  const names = DAYS.map((name, index) => ({ name, cells: weekdays.filter(({ weekday }) => weekday === index + 1) }));
  const groups = names.map(({ name, cells }) => ({
    name,
    bars: cells.flatMap(({ session, figures }) => barOf(HALVES[session], figures)),
  }));
  return (
    <ChartSection
      heading="Weekdays"
      fileName={`weekdays-${fileName}`}
      chart={
        groups.some(({ bars }) => bars.length > 0)
          ? (pictureRef) => (
              <GroupedBars
                {...{ title: 'Absence on each weekday, morning and afternoon', yTitle: 'Absence, %' }}
                {...{ groups, pictureRef }}
              />
            )
          : undefined
      }
      table={{
        label: 'As a table, weekday by weekday',
        columns: ['Half day', ...FIGURE_COLUMNS],
        rows: weekdays.map(({ weekday, session, figures }) => [
          `${DAYS[weekday - 1] ?? ''} ${HALVES[session].toLowerCase()}`,
          ...figureCells(figures),
        ]),
      }}
    />
  );
}

export function GapsSection({ gaps, fileName }: { gaps: NonNullable<InsightsPage['gaps']>; fileName: string }) {
  const groups = gaps.flatMap(({ words, has, hasNot }) => {
    const bars = [...barOf('Pupils of the group', has), ...barOf('All others', hasNot)];
    return bars.length === 2 ? [{ name: words, bars }] : [];
  });
  if (gaps.length === 0) {
    return (
      <PageSection heading="Groups and gaps">
        <p>
          Of no pupil shown here is it known whether they belong to a group, such as pupil premium. The school’s export
          can tell of it.
        </p>
      </PageSection>
    );
  }
  return (
    <ChartSection
      heading="Groups and gaps"
      fileName={`groups-${fileName}`}
      chart={
        groups.length > 0
          ? (pictureRef) => (
              <GroupedBars
                {...{ title: 'Absence of each group beside that of all others', yTitle: 'Absence, %' }}
                {...{ groups, pictureRef }}
              />
            )
          : undefined
      }
      table={{
        label: 'As a table, group by group',
        columns: ['Group', ...GROUP_COLUMNS],
        rows: gaps.flatMap(({ words, has, hasNot }) => [
          [words, ...groupCells(has)],
          [`${words}: all others`, ...groupCells(hasNot)],
        ]),
      }}
    />
  );
}

export function CodesSection({ codes, fileName }: { codes: NonNullable<InsightsPage['codes']>; fileName: string }) {
  // Beside the sessions of all who were there, nothing else could be seen.
  const groups = codes
    .filter(({ code }) => code !== '/' && code !== '\\')
    .map(({ code, sessions }) => ({
      name: code ?? 'None',
      bars: [{ legend: 'Sessions', value: sessions, said: countText(sessions) }],
    }));
  return (
    <ChartSection
      heading="Codes"
      fileName={`codes-${fileName}`}
      chart={
        groups.length > 0
          ? (pictureRef) => (
              <GroupedBars
                {...{ title: 'Sessions with each code but / and \\', yTitle: 'Sessions', groups, pictureRef }}
              />
            )
          : undefined
      }
      table={{
        label: 'As a table, code by code',
        columns: ['Code', 'Meaning', 'Counts as', 'Sessions'],
        rows: codes.map(({ code, meaning, counts, sessions }) => [code ?? '–', meaning, counts, countText(sessions)]),
      }}
    />
  );
}

function barOf(legend: string, figures: InsightFigures | null) {
  const value = absencePercent(figures);
  return value === null ? [] : [{ legend, value, said: `${value.toFixed(1)}%` }];
}

import { Field, makeStyles, Select } from '@fluentui/react-components';
import { z } from 'zod';
import type { InsightFigures, InsightsPage } from '../../http/insights-contract.ts';
import { shortDate } from '../format/school-date.ts';
import { useRemembered } from '../keep/use-remembered.ts';
import { ChartSection } from './chart-section.tsx';
import { attendancePercent, FIGURE_COLUMNS, figureCells, NOT_SHOWN } from './figure-words.ts';
import type { Line } from './insight-charts.tsx';
import { ShareLines } from './lazy-insight-charts.ts';

const steps = z.enum(['days', 'weeks', 'halfTerms']);
const STEP_WORDS = { days: 'Days', weeks: 'Weeks', halfTerms: 'Half terms' } as const;

interface Props {
  readonly page: InsightsPage;
  readonly fileName: string;
}

/** Attendance by day, week or half term; weeks beside last year's. */
export function TimeSection({ page, fileName }: Props) {
  const [step, setStep] = useRemembered('insights/step', steps, 'weeks');
  const styles = useStyles();
  const times = page[step];
  const lastYear = step === 'weeks' ? page.lastYear : null;
  const then = new Map(lastYear?.weeks.map((week) => [week.firstOn, week.then]));
  const lines: Line[] = [
    {
      name: 'This year',
      points: times.map(({ firstOn, figures }) => ({ on: firstOn, y: attendancePercent(figures) })),
    },
    ...(lastYear === null
      ? []
      : [
          {
            name: 'Last year, same school weeks',
            points: lastYear.weeks.map((week) => ({ on: week.firstOn, y: attendancePercent(week.then) })),
          },
        ]),
  ];
  const drawn = lines.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])));
  const floor = Math.max(0, Math.floor(Math.min(89, ...drawn) / 10) * 10);
  return (
    <ChartSection
      heading="Attendance over time"
      fileName={`attendance-by-${step === 'halfTerms' ? 'half-term' : step.slice(0, -1)}-${fileName}`}
      chart={
        drawn.length < 2
          ? undefined
          : (pictureRef) => (
              <ShareLines
                {...{ title: `Attendance by ${STEP_WORDS[step].toLowerCase()}, in per cent`, yTitle: 'Attendance, %' }}
                {...{ lines, range: [floor, 100], pictureRef }}
              />
            )
      }
      table={{
        label: `As a table, ${STEP_WORDS[step].toLowerCase()}`,
        columns: [STEP_WORDS[step].slice(0, -1), ...FIGURE_COLUMNS, ...(lastYear === null ? [] : ['Last year'])],
        rows: times.map(({ name, firstOn, figures }) => [
          step === 'weeks' ? `Week of ${shortDate(firstOn)}` : name,
          ...figureCells(figures),
          ...(lastYear === null ? [] : [thenWords(then.get(firstOn))]),
        ]),
      }}
    >
      <Field label="Step" className={styles.step}>
        <Select value={step} onChange={(_event, { value }) => setStep(steps.parse(value))}>
          {steps.options.map((option) => (
            <option key={option} value={option}>
              {STEP_WORDS[option]}
            </option>
          ))}
        </Select>
      </Field>
    </ChartSection>
  );
}

function thenWords(figures: InsightFigures | null | undefined): string {
  if (figures === undefined) return '–';
  if (figures === null) return NOT_SHOWN;
  return figures.possible === 0 ? '–' : figures.percent;
}

const useStyles = makeStyles({ step: { maxWidth: '240px', '@media print': { display: 'none' } } });

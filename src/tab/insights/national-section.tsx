import type { InsightsPage } from '../../http/insights-contract.ts';
import { shortDate } from '../format/school-date.ts';
import { ChartSection } from './chart-section.tsx';
import { shareWords } from './figure-words.ts';

/** This school beside England, with the source and its date. */
export function NationalSection({ page: { national }, fileName }: { page: InsightsPage; fileName: string }) {
  const { ours, rows, source, asOf } = national;
  const cells = ({ absence, persistentAbsence, severeAbsence }: typeof ours) =>
    [absence, persistentAbsence, severeAbsence].map(shareWords);
  return (
    <ChartSection
      heading="Beside England"
      fileName={`beside-england-${fileName}`}
      table={{
        label: 'This school and England',
        columns: ['Whose figures', 'Absence', 'Persistent absence', 'Severe absence'],
        rows: [
          ['The pupils shown here, years 1 to 11', ...cells(ours)],
          ...rows.map((row) => [`England, ${row.phase}, ${row.period} (${row.series})`, ...cells(row)]),
        ],
      }}
    >
      <p>
        Source: {source}, looked up on {shortDate(asOf)}. The school census and the daily collection count differently:
        compare like with like.
      </p>
    </ChartSection>
  );
}

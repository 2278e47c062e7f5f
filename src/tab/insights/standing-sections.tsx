import type { InsightsPage } from '../../http/insights-contract.ts';
import { countText } from '../format/count-text.ts';
import { shortDate } from '../format/school-date.ts';
import { ChartSection } from './chart-section.tsx';
import { countOrNot, NOT_SHOWN } from './figure-words.ts';
import { BandStack, ShareLines } from './lazy-insight-charts.ts';

interface Props {
  readonly page: InsightsPage;
  readonly fileName: string;
}

/** Where pupils stood at the end of each week, over the year to date. */
export function BandsSection({ page: { standings, bands }, fileName }: Props) {
  const isShown = standings.some(({ inBands }) => inBands !== null);
  return (
    <ChartSection
      heading="Bands over time"
      fileName={`bands-${fileName}`}
      chart={isShown ? (pictureRef) => <BandStack {...{ standings, bands, pictureRef }} /> : undefined}
      table={{
        label: 'As a table, pupils in each band',
        columns: ['End of week', ...bands.map(({ label }) => label), 'Pupils'],
        rows: standings.map(({ on, inBands, pupils }) => [
          shortDate(on),
          ...bands.map((_band, index) => (inBands === null ? NOT_SHOWN : countText(inBands[index] ?? 0))),
          countText(pupils),
        ]),
      }}
    >
      <p>Counted over the year to date, at the end of each school week.</p>
    </ChartSection>
  );
}

export function PersistentSection({ page: { standings }, fileName }: Props) {
  const line = (name: string, of: 'persistentlyAbsent' | 'severelyAbsent') => ({
    name,
    points: standings.map((standing) => ({ on: standing.on, y: standing[of] })),
  });
  const lines = [line('Persistently absent', 'persistentlyAbsent'), line('Severely absent', 'severelyAbsent')];
  const isDrawn = lines.some(({ points }) => points.filter(({ y }) => y !== null).length > 1);
  return (
    <ChartSection
      heading="Persistent and severe absence"
      fileName={`persistent-absence-${fileName}`}
      chart={
        isDrawn
          ? (pictureRef) => (
              <ShareLines
                {...{ title: 'Pupils persistently and severely absent', yTitle: 'Pupils', lines, pictureRef }}
              />
            )
          : undefined
      }
      table={{
        label: 'As a table, persistent and severe absence',
        columns: ['End of week', 'Persistently absent', 'Severely absent', 'Pupils'],
        rows: standings.map(({ on, pupils, persistentlyAbsent, severelyAbsent }) => [
          ...[shortDate(on), countOrNot(persistentlyAbsent), countOrNot(severelyAbsent), countText(pupils)],
        ]),
      }}
    >
      <p>
        Persistently absent: a tenth or more of the possible sessions missed. Severely absent, among them: half or more.
      </p>
    </ChartSection>
  );
}

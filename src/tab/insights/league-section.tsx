import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { InsightGroup } from '../../http/insights-contract.ts';
import { DataTable } from '../charts/data-table.tsx';
import { PageSection } from '../states/page-section.tsx';
import { csvText } from '../../domain/csv-text.ts';
import { saveFile } from '../api/fetch-file.ts';
import { useMedia } from '../states/use-media.ts';
import { GROUP_COLUMNS, groupCells } from './figure-words.ts';
import { leagueOrder, type LeagueLine, type LeagueSort } from './league-order.ts';

interface Props {
  readonly heading: string;
  /** What the lines are: "Form". */
  readonly of: string;
  readonly lines: readonly LeagueLine<InsightGroup>[];
  readonly fileName: string;
}

/** Forms or year groups, sorted by whichever column. */
export function LeagueSection({ heading, of, lines, fileName }: Props) {
  const [sort, setSort] = useState<LeagueSort>({ column: 0, direction: 'ascending' });
  const styles = useStyles();
  // The last columns stand beyond the edge of a phone's screen, where no button should.
  const isNarrow = useMedia('(max-width: 640px)');
  const columns = [of, ...GROUP_COLUMNS];
  const rows = leagueOrder(lines, sort).map(({ name, figures }) => [name, ...groupCells(figures)]);
  const press = (column: number) => {
    const isTurned = sort.column === column && sort.direction === 'ascending';
    setSort({ column, direction: isTurned ? 'descending' : 'ascending' });
  };
  const take = () => saveFile(new Blob([csvText(columns, rows)], { type: 'text/csv' }), `${fileName}.csv`);
  return (
    <PageSection heading={heading}>
      {isNarrow && (
        <Field label="Sort by" className="not-printed">
          <Select value={sort.column} onChange={(_event, { value }) => press(Number(value))}>
            {columns.map((column, index) => (
              <option key={column} value={index}>
                {column}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <DataTable
        label={`${heading}, sorted by ${columns[sort.column]?.toLowerCase() ?? ''}`}
        columns={columns}
        rows={rows}
        isOpen
        sorted={sort}
        heading={(column, index) =>
          isNarrow ? (
            column
          ) : (
            <Button appearance="transparent" size="small" className={styles.sort} onClick={() => press(index)}>
              {column}
              {sort.column === index && <span aria-hidden>{sort.direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
            </Button>
          )
        }
      />
      <div className="not-printed">
        <Button size="small" aria-label={`${heading}: save the table as CSV`} onClick={take}>
          CSV
        </Button>
      </div>
    </PageSection>
  );
}

const useStyles = makeStyles({
  sort: { minWidth: 0, padding: 0, fontWeight: 'inherit', justifyContent: 'start', textAlign: 'start' },
});

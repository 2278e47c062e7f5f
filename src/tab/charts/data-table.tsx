import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  /** What the closed table is called: "As a table: week by week". */
  readonly label: string;
  readonly columns: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
  readonly isOpen?: boolean;
  /** Instead of a column's name, such as a button that sorts by it. */
  readonly heading?: (column: string, index: number) => ReactNode;
  /** By which column the rows are sorted, for screen readers. */
  readonly sorted?: { readonly column: number; readonly direction: 'ascending' | 'descending' };
}

/** The numbers behind a chart, to read instead of it. */
export function DataTable({ label, columns, rows, isOpen = false, heading, sorted }: Props) {
  const styles = useStyles();
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>{label}</summary>
      <div className={styles.scrolled}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th
                  key={column}
                  scope="col"
                  className={styles.cell}
                  {...(sorted?.column === index && { 'aria-sort': sorted.direction })}
                >
                  {heading?.(column, index) ?? column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = '', ...cells]) => (
              <tr key={first}>
                <th scope="row" className={styles.cell}>
                  {first}
                </th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]} className={styles.cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const useStyles = makeStyles({
  summary: { ...typographyStyles.body1, cursor: 'pointer' },
  scrolled: { overflowX: 'auto' },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    // Narrower than its words, it is moved sideways.
    overflowWrap: 'normal',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
});

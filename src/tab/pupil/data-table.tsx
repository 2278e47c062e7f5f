import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

interface Props {
  /** What the closed table is called: "As a table: week by week". */
  readonly label: string;
  readonly columns: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
  readonly isOpen?: boolean;
}

/** The numbers behind a chart, to read instead of it. */
export function DataTable({ label, columns, rows, isOpen = false }: Props) {
  const styles = useStyles();
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>{label}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.cell}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([heading = '', ...cells]) => (
            <tr key={heading}>
              <th scope="row" className={styles.cell}>
                {heading}
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
    </details>
  );
}

const useStyles = makeStyles({
  summary: { ...typographyStyles.body1, cursor: 'pointer' },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
});

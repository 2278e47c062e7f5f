import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** What the lines are, and the two versions of them. */
  readonly headings: readonly [string, string, string];
  readonly lines: readonly { readonly name: string; readonly one: ReactNode; readonly other: ReactNode }[];
}

/** Two versions, line by line. On a phone each line stands above its two versions, which then have their own names. */
export function TwoSidedTable({ label, headings, lines }: Props) {
  const styles = useStyles();
  const [, one, other] = headings;
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">{line.name}</th>
            <td data-label={one}>{line.one}</td>
            <td data-label={other}>{line.other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NARROW = '@media (max-width: 480px)';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    borderCollapse: 'collapse',
    maxWidth: '800px',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
      textAlign: 'left',
      verticalAlign: 'top',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    [NARROW]: {
      '& thead': { display: 'none' },
      '& th, & td': { display: 'block' },
      '& td::before': { content: 'attr(data-label) ": "', color: tokens.colorNeutralForeground2 },
    },
  },
});

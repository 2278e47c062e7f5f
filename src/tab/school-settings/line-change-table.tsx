import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { LineChange } from '../../http/settings-contract.ts';

/** Before and after, line by line. On a phone each line stands above its two values. */
export function LineChangeTable({ label, lines }: { label: string; lines: readonly LineChange[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">{line.label}</th>
            <td data-label="Before">{line.before ?? '–'}</td>
            <td data-label="After">{line.after ?? '–'}</td>
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
      overflowWrap: 'anywhere',
    },
    [NARROW]: {
      '& thead': { display: 'none' },
      '& th, & td': { display: 'block' },
      '& td::before': { content: 'attr(data-label) ": "', color: tokens.colorNeutralForeground2 },
    },
  },
});

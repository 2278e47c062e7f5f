import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Fields that narrow what a page shows, as many beside each other as there is room for. Not on paper. */
export function FilterGrid({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.grid}>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    // A long choice makes a field no wider than its column.
    '& > *': { minWidth: 0 },
    '& select, & input': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
    '& .fui-Select, & .fui-Input': { minWidth: 0 },
    '@media print': { display: 'none' },
  },
});

import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The shape of what is coming, so that nothing jumps when it comes. */
export function ListSkeleton({ label }: { label: string }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={label} className={styles.rows}>
      <SkeletonItem size={32} />
      {ROWS.map((row) => (
        <SkeletonItem key={row} size={48} />
      ))}
    </Skeleton>
  );
}

const useStyles = makeStyles({
  rows: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} 0`,
  },
});

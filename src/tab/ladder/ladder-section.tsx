import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { FailurePanel } from '../states/failure-panel.tsx';
import { ladderCountsText, ofYear } from './ladder-texts.ts';
import { LadderView } from './ladder-view.tsx';

interface Props {
  readonly api: ApiClient;
  readonly today: string;
  /** Null shows every year group. */
  readonly yearGroup: number | null;
  /** Called when something was recorded that the rest of the page shows too. */
  readonly recorded: () => void;
}

/** Who is away without a reason, and what is to be done about it; nothing for those who may not see it. */
export function LadderSection({ api, today, yearGroup, recorded }: Props) {
  const { loaded, refresh } = useLoaded(api.ladder);
  switch (loaded.kind) {
    case 'loading':
      return <LoadingLadder />;
    case 'failed':
      if (loaded.failure.kind === 'not-allowed') return null;
      return <FailurePanel failure={loaded.failure} retry={refresh} />;
    case 'ready': {
      const page = ofYear(loaded.value, yearGroup);
      return (
        <LadderView
          api={api}
          page={page}
          counts={ladderCountsText(page)}
          today={today}
          refreshFailure={loaded.refreshFailure}
          recorded={() => {
            refresh();
            recorded();
          }}
        />
      );
    }
  }
}

function LoadingLadder() {
  const styles = useStyles();
  return (
    <Skeleton aria-label="The first-day ladder is loading" className={styles.loading}>
      <SkeletonItem size={24} />
      <SkeletonItem size={48} />
      <SkeletonItem size={48} />
    </Skeleton>
  );
}

const useStyles = makeStyles({
  loading: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
});

import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { Component, Suspense, type ReactNode } from 'react';

/** Around a chart: its place while it comes, and a sentence where it does not. Its numbers stand in the table beside it. */
export class ChartFrame extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (this.state.hasFailed) return <p>The chart did not arrive. The table has the same numbers.</p>;
    const waiting = (
      <Skeleton aria-label="The chart is loading">
        <SkeletonItem size={128} />
      </Skeleton>
    );
    return (
      <div className="not-printed">
        <Suspense fallback={waiting}>{this.props.children}</Suspense>
      </div>
    );
  }
}

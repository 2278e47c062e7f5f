import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { PlainPanel } from './plain-panel.tsx';

interface Props {
  /** What went wrong on one page is left behind on the next. */
  readonly page: string;
  readonly children: ReactNode;
}

/** Around a page whose script comes with its first opening: when that does not arrive, says so and offers a way on. */
export class PageBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate({ page }: Props): void {
    if (page !== this.props.page && this.state.hasFailed) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <PlainPanel heading="This page did not open" role="alert">
        <p>
          A part of it did not arrive, perhaps because the network is away or the app has just been updated. Reload it;
          if it goes on, tell your IT team. Nothing that you saved is lost.
        </p>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          Reload
        </Button>
      </PlainPanel>
    );
  }
}

import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ActionOffer } from '../../../http/actions-contract.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { FailurePanel } from '../../states/failure-panel.tsx';
import { ListSkeleton } from '../../states/list-skeleton.tsx';
import { ActionForm } from './action-form.tsx';
import { CardPreview } from './card-preview.tsx';
import { useGiving, type Issued } from './use-giving.ts';

interface Props {
  readonly api: ApiClient;
  /** Pupils who are chosen already, instead of by the form. */
  readonly pupilIds?: readonly string[];
  readonly whenIssued: (issued: Issued) => void;
  readonly close: () => void;
}

const NOBODY: readonly string[] = [];

/** A new action, in place of the lists. */
export function GiveAction({ pupilIds = NOBODY, ...props }: Props) {
  const { loaded, refresh } = useLoaded(props.api.actionOffer);
  switch (loaded.kind) {
    case 'loading':
      return <ListSkeleton label="The form is loading" />;
    case 'failed':
      return <FailurePanel failure={loaded.failure} retry={refresh} />;
    case 'ready':
      return <Steps {...props} pupilIds={pupilIds} offer={loaded.value} />;
  }
}

interface StepsProps extends Props {
  readonly pupilIds: readonly string[];
  readonly offer: ActionOffer;
}

function Steps({ close, ...needs }: StepsProps) {
  const styles = useStyles();
  const giving = useGiving(needs);
  const { preview, message, isBusy } = giving;
  const heading = useRef<HTMLHeadingElement>(null);
  const isPreview = preview !== null;
  // Each step begins at its heading, for the eye as for a screen reader.
  useEffect(() => {
    heading.current?.focus();
  }, [isPreview]);
  return (
    <section aria-labelledby="give-action" className={styles.steps}>
      <h2 id="give-action" ref={heading} tabIndex={-1} className={styles.heading}>
        {isPreview ? 'Nothing has gone out yet' : 'Give an action'}
      </h2>
      {message !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      )}
      {isPreview ? <CardPreview preview={preview} /> : <ActionForm offer={needs.offer} {...giving} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={isPreview ? giving.issue : giving.look}>
          {isPreview ? 'Issue' : 'Preview'}
        </Button>
        {isPreview && <Button onClick={giving.back}>Change</Button>}
        <Button onClick={close}>Cancel</Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

import { Button, makeStyles, Spinner, typographyStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ApiClient } from '../api/api-client.ts';
import { useLoaded } from '../api/use-loaded.ts';

interface Props {
  readonly api: ApiClient;
  readonly actionId: string;
}

/** The pupils' attendance before an action and after it. */
export function ActionImpact({ api, actionId }: Props) {
  const load = useCallback(() => api.actionImpact(actionId), [api, actionId]);
  const { loaded } = useLoaded(load);
  if (loaded.kind === 'loading') return <Spinner size="tiny" label="Being worked out" />;
  if (loaded.kind === 'failed') return <span>{loaded.failure.message}</span>;
  return <span>{loaded.value.sentences.join(' ')}</span>;
}

/** Worked out when it is asked for, because the whole school's year is counted for it. */
export function ImpactOnDemand({ title, ...action }: Props & { readonly title: string }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.impact}>
      {isOpen ? (
        <div role="status" aria-label={`What “${title}” changed`}>
          <ActionImpact {...action} />
        </div>
      ) : (
        <Button size="small" onClick={() => setOpen(true)} aria-label={`What it changed: ${title}`}>
          What it changed
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({ impact: { ...typographyStyles.body1, maxWidth: '640px' } });

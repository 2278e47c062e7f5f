import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterRow } from '../../http/contract.ts';
import type { RegisterFacts } from '../../http/register-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { readyViews } from './ready-views.ts';
import { CompletenessSummary } from './completeness-summary.tsx';
import { FIRST_CHOICES, type RegisterChoices } from './register-choices.ts';
import { TakeOutMenu } from './take-out-menu.tsx';
import { useSavedViews } from './views/use-saved-views.ts';
import { ViewsDialog } from './views/views-dialog.tsx';
import { ViewsMenu } from './views/views-menu.tsx';

interface Props {
  readonly api: ApiClient;
  readonly facts: RegisterFacts;
  /** What a file or a print holds. */
  readonly rows: readonly RegisterRow[];
  readonly choices: RegisterChoices;
  readonly onChoose: (choices: RegisterChoices) => void;
}

/** The views of the register, and the ways to take it out of the app. */
export function RegisterHead({ api, facts, rows, choices, onChoose }: Props) {
  const styles = useStyles();
  const kept = useSavedViews(api);
  const [isKeeping, setKeeping] = useState(false);
  const [isCounting, setCounting] = useState(false);
  const [said, say] = useState('');
  const showMissing = (yearGroup: number) =>
    onChoose({ ...FIRST_CHOICES, needsNarrative: true, yearGroups: [yearGroup], sort: choices.sort });
  return (
    <div className={styles.head}>
      <ViewsMenu
        ready={readyViews(facts)}
        views={kept.views}
        choices={choices}
        onChoose={onChoose}
        askToKeep={() => setKeeping(true)}
      />
      <Button aria-expanded={isCounting} onClick={() => setCounting(!isCounting)}>
        Narratives
      </Button>
      <TakeOutMenu api={api} rows={rows} today={facts.today} mayExport={facts.mayExport} say={say} />
      <span role="status" className={styles.said}>
        {said}
      </span>
      <ViewsDialog kept={kept} choices={choices} isOpen={isKeeping} close={() => setKeeping(false)} />
      {isCounting && (
        <section aria-label="How complete the narratives are" className={styles.wide}>
          <CompletenessSummary client={api.cases} show={showMissing} />
        </section>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  wide: { flexBasis: '100%' },
  said: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});

import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BriefingRow, BriefingsPage } from '../../http/briefings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { editOf, faultOf, STARTERS, timeText, type BriefingDraft } from './briefing-draft.ts';
import { CardPreview } from './card-preview.tsx';
import { ComposerFields } from './composer-fields.tsx';
import { rowOfDraft } from './deed-texts.ts';

interface Props {
  readonly api: ApiClient;
  readonly page: BriefingsPage;
  readonly draft: BriefingDraft;
  readonly change: (draft: BriefingDraft) => void;
  readonly kept: () => void;
  readonly close: () => void;
  /** Once the draft is kept: shows it and asks before it goes anywhere. */
  readonly ask: (deed: 'send' | 'offer', briefing: BriefingRow) => void;
}

/** Where a briefing is written, with the card beside it. Nothing is public before the question that follows. */
export function Composer({ api, page, draft, change, kept, close, ask }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const edit = useMemo(() => editOf(draft), [draft]);
  useEffect(() => heading.current?.focus(), []);

  const keep = async (then: () => void) => {
    const fault = faultOf(draft);
    setTrouble(fault);
    if (fault !== null || isSaving) return;
    setIsSaving(true);
    const answer = await api.briefings.keep(draft.briefingId, edit);
    setIsSaving(false);
    if (answer.kind === 'failed') setTrouble(`Not kept. ${answer.failure.message} Your words are still here.`);
    else then();
  };
  const deed = page.needsApproval ? 'offer' : 'send';
  return (
    <section aria-label="New briefing" className={styles.composer}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        Write a briefing
      </h2>
      <div className={styles.starters} role="group" aria-label="Start from">
        <span>Start from:</span>
        {STARTERS.map(({ name, text, figures }) => (
          <Button key={name} size="small" onClick={() => change({ ...draft, text: draft.text || text, figures })}>
            {name}
          </Button>
        ))}
      </div>
      <div className={styles.columns}>
        <ComposerFields page={page} draft={draft} change={change} />
        <CardPreview api={api} edit={edit} />
      </div>
      {trouble !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isSaving}
          onClick={() => void keep(() => ask(deed, rowOfDraft(draft, page)))}
        >
          {sendText(page.needsApproval, draft)}
        </Button>
        <Button disabledFocusable={isSaving} onClick={() => void keep(kept)}>
          Keep as a draft
        </Button>
        <Button appearance="subtle" onClick={close}>
          Discard what is written here
        </Button>
      </div>
    </section>
  );
}

function sendText(needsApproval: boolean, draft: BriefingDraft): string {
  if (needsApproval) return 'Ask for approval…';
  return draft.isTimed ? `Set for ${timeText(draft)}…` : 'Post…';
}

const useStyles = makeStyles({
  composer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  starters: { ...typographyStyles.body1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

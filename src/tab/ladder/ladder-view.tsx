import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { LadderPage } from '../../http/ladder-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { LadderRowView, type LadderPupil } from './ladder-row-view.tsx';
import { MessagesDialog } from './messages-dialog.tsx';
import { SecondCallList } from './second-call-list.tsx';
import { StatementView } from './statement-view.tsx';

interface Props {
  readonly api: ApiClient;
  readonly page: LadderPage;
  readonly counts: string;
  readonly today: string;
  readonly refreshFailure: ApiFailure | null;
  readonly recorded: () => void;
}

type Opened = { readonly kind: 'contact' | 'decision'; readonly pupil: LadderPupil } | { readonly kind: 'messages' };

export function LadderView({ api, page, counts, today, refreshFailure, recorded }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => {
    // The row whose button opened the form may be gone: reading goes on at the top of the ladder.
    if (done !== null) heading.current?.focus();
  }, [done]);
  const open = (next: Opened) => {
    setDone(null);
    setOpened(next);
  };
  const close = () => setOpened(null);
  const finish = (message: string) => {
    setOpened(null);
    setDone(message);
    recorded();
  };
  return (
    <section aria-label="First-day ladder" className={styles.section}>
      <div className={styles.top}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          First-day ladder
        </h2>
        <span className={styles.counts}>{counts}</span>
        {page.messagesDue > 0 && (
          <Button className={styles.messages} onClick={() => open({ kind: 'messages' })}>
            Messages to send ({page.messagesDue})
          </Button>
        )}
      </div>
      {refreshFailure && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>The ladder could not be refreshed. {refreshFailure.message}</MessageBarBody>
        </MessageBar>
      )}
      <div role="status">
        {done !== null && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{done}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {page.rows.length === 0 ? (
        <p className={styles.words}>Nobody is away without a reason, as far as the registers say.</p>
      ) : (
        <ul aria-label="Pupils on the ladder, whom to see to first" className={styles.list}>
          {page.rows.map((row) => (
            <LadderRowView
              key={row.pupilId}
              row={row}
              asOf={page.asOf}
              contact={() => open({ kind: 'contact', pupil: row })}
              decide={() => open({ kind: 'decision', pupil: row })}
            />
          ))}
        </ul>
      )}
      <SecondCallList calls={page.secondCalls} asOf={page.asOf} contact={(pupil) => open({ kind: 'contact', pupil })} />
      <StatementView page={page} />
      {opened?.kind === 'contact' && (
        <ContactDialog api={api} pupil={opened.pupil} today={today} close={close} finish={finish} />
      )}
      {opened?.kind === 'decision' && <DecisionDialog api={api} pupil={opened.pupil} close={close} finish={finish} />}
      {opened?.kind === 'messages' && <MessagesDialog api={api} close={close} finish={finish} />}
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  counts: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  messages: { marginLeft: 'auto' },
  words: { ...typographyStyles.body1, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { BriefingRow, BriefingsPage } from '../../http/briefings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { schoolDateOf } from '../format/school-date.ts';
import { useRemembered } from '../keep/use-remembered.ts';
import { PlainPanel } from '../states/plain-panel.tsx';
import { briefingDraft, draftOf, newDraft, type BriefingDraft } from './briefing-draft.ts';
import { BriefingItem } from './briefing-item.tsx';
import { Composer } from './composer.tsx';
import { DeedDialog, type AskedDeed } from './deed-dialog.tsx';

interface Props {
  readonly api: ApiClient;
  readonly page: BriefingsPage;
  readonly refresh: () => void;
}

export function BriefingsView({ api, page, refresh }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useRemembered<BriefingDraft | null>('briefings/draft', briefingDraft.nullable(), null);
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [said, say] = useState('');
  const today = schoolDateOf(page.asOf);
  const ask = (question: AskedDeed) => {
    setAsked(question);
    setIsAsking(true);
  };
  const done = (words: string) => {
    setIsAsking(false);
    setDraft(null);
    say(words);
    refresh();
  };
  const toApprove = page.briefings.filter(({ may }) => may.includes('approve'));
  const others = page.briefings.filter(({ may }) => !may.includes('approve'));
  const list = (label: string, briefings: readonly BriefingRow[]) => (
    <section aria-label={label}>
      <h2 className={styles.heading}>{label}</h2>
      <ul className={styles.list}>
        {briefings.map((briefing) => (
          <BriefingItem
            key={briefing.briefingId}
            briefing={briefing}
            today={today}
            mayWrite={page.channels.length > 0}
            change={() => setDraft(draftOf(briefing, briefing.briefingId, today))}
            copy={() => setDraft({ ...draftOf(briefing, crypto.randomUUID(), today), isTimed: false })}
            ask={(deed) => ask({ deed, briefing })}
          />
        ))}
      </ul>
    </section>
  );
  return (
    <>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {draft === null && page.channels.length > 0 && (
        <Button
          appearance="primary"
          icon={<AddRegular />}
          onClick={() => {
            say('');
            setDraft(newDraft(crypto.randomUUID(), today));
          }}
        >
          New briefing
        </Button>
      )}
      {draft !== null && (
        <Composer
          key={draft.briefingId}
          api={api}
          page={page}
          draft={draft}
          change={setDraft}
          kept={() => done('The draft is kept.')}
          close={() => setDraft(null)}
          ask={(deed, briefing) => ask({ deed, briefing })}
        />
      )}
      {toApprove.length > 0 && list('For you to approve', toApprove)}
      {others.length > 0 && list('Briefings', others)}
      {page.briefings.length === 0 && draft === null && <NoBriefings mayWrite={page.channels.length > 0} />}
      {asked !== null && (
        <DeedDialog api={api} asked={asked} isOpen={isAsking} done={done} close={() => setIsAsking(false)} />
      )}
    </>
  );
}

function NoBriefings({ mayWrite }: { mayWrite: boolean }) {
  return (
    <PlainPanel heading="No briefings yet">
      <p>
        {mayWrite
          ? 'A briefing is an announcement to the channels that you choose, with figures from the registers.'
          : 'Briefings to the channels of your Team appear here once they are out.'}
      </p>
    </PlainPanel>
  );
}

const useStyles = makeStyles({
  said: { ...typographyStyles.body1, margin: 0, minHeight: tokens.lineHeightBase300 },
  heading: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

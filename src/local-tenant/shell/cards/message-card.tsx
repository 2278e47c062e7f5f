import { MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { CardOrigin } from '../shell-api.ts';
import { useShell } from '../shell-context.ts';
import { CardView } from './card-view.tsx';
import { useCardActions } from './use-card-actions.ts';
import { useCardRefresh } from './use-card-refresh.ts';
import { useChoiceSearch } from './use-choice-search.ts';

interface MessageCardProps {
  origin: CardOrigin;
  content: unknown;
  /** Changes when the bot edits the message: a card answered to me alone then gives way to the new one. */
  version: string;
}

/** A card in a message: its clicks go to the bot, and an answer that is a card is shown to this person alone. */
export function MessageCard({ origin, content, version }: MessageCardProps) {
  const { me } = useShell();
  const [mine, setMine] = useState<{ version: string; personId: string; card: unknown } | null>(null);
  const shown = mine?.version === version && mine.personId === me.personId ? mine.card : content;
  const show = (card: unknown) => setMine({ version, personId: me.personId, card });
  const { busy, perform } = useCardActions(origin, show);
  const refreshProblem = useCardRefresh(origin, content, version, show);
  const search = useChoiceSearch(origin);

  return (
    <div className="card-frame" data-full-width={isFullWidth(shown) || undefined} aria-busy={busy}>
      <CardView content={shown} onAction={(action) => void perform(action)} onSearch={search} />
      {busy && <ProgressBar className="card-progress" aria-label="Waiting for the bot" />}
      {refreshProblem !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>This card could not be brought up to date for you. {refreshProblem}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

const width = z.object({ msteams: z.object({ width: z.string() }) });

function isFullWidth(card: unknown) {
  return width.safeParse(card).data?.msteams.width.toLowerCase() === 'full';
}

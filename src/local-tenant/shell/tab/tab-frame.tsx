import { useShell } from '../shell-context.ts';
import { TabVisit } from './tab-visit.tsx';
import './tab-frame.css';

/** The tab in its frame. Another person or another sub page is a new visit, so the frame starts again. */
export function TabFrame({ subPageId }: { subPageId: string | null }) {
  const { state, me } = useShell();
  return (
    <main id="content" tabIndex={-1} className="tab-page" aria-label={state.bot.name}>
      <TabVisit
        key={`${me.personId} ${subPageId ?? ''}`}
        title={state.bot.name}
        tabUrl={state.tabUrl}
        subPageId={subPageId}
        frameContext="content"
      />
    </main>
  );
}

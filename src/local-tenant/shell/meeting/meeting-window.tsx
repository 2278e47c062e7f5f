import { useShell } from '../shell-context.ts';
import { TabVisit } from '../tab/tab-visit.tsx';
import './meeting-window.css';

/** A meeting as Teams shows it: what is shared with everybody, and beside it the app for this person alone. */
export function MeetingWindow({ subPageId }: { subPageId: string | null }) {
  const { state, me } = useShell();
  const { name } = state.bot;
  const { stageAddress } = state.meeting;
  const beside = subPageId ?? 'meeting';
  return (
    <main id="content" tabIndex={-1} className="meeting-window" aria-label="Meeting">
      <section className="meeting-stage" aria-label="Stage of the meeting">
        {stageAddress === null ? (
          <p className="meeting-nothing">Nothing is shared yet. Whoever leads puts a page of {name} here.</p>
        ) : (
          <TabVisit
            key={`${me.personId} ${stageAddress}`}
            title={`${name} on the stage`}
            tabUrl={stageAddress}
            subPageId={null}
            frameContext="meetingStage"
          />
        )}
      </section>
      <section className="meeting-side" aria-label="Side panel">
        <TabVisit
          key={`${me.personId} ${beside}`}
          title={`${name} in the side panel`}
          tabUrl={state.tabUrl}
          subPageId={beside}
          frameContext="sidePanel"
        />
      </section>
    </main>
  );
}

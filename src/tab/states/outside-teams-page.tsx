import { Button } from '@fluentui/react-components';
import { PlainPanel } from './plain-panel.tsx';

export function OutsideTeamsPage() {
  return (
    <main>
      <PlainPanel heading="Open Every Session from Teams">
        <p>This page shows pupils’ attendance, and Teams signs you in to it. It cannot work on its own.</p>
        <p>In Teams, choose Every Session in the bar on the left, or the tab of that name in your team.</p>
      </PlainPanel>
    </main>
  );
}

/** In a frame, and whatever holds the frame has not spoken as Teams does. */
export function NoAnswerPage() {
  return (
    <main>
      <PlainPanel heading="Teams is not answering">
        <p>Every Session opens inside Microsoft Teams, and Teams has not answered for five seconds.</p>
        <p>If you are in Teams, try again. If you came here by a link, open Every Session from Teams instead.</p>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          Try again
        </Button>
      </PlainPanel>
    </main>
  );
}

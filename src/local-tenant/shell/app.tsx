import { Button, FluentProvider, MessageBar, MessageBarBody, Spinner, Toaster } from '@fluentui/react-components';
import { useLayoutEffect } from 'react';
import { Page } from './page.tsx';
import type { ShellApi } from './shell-api.ts';
import { isThemeName, themes } from './themes.ts';
import { useLiveSchool } from './use-live-school.ts';
import { TOASTER_ID } from './use-notify.tsx';
import { useStored } from './use-stored.ts';

/** The whole page: theme outside, then whatever the school looks like to the person chosen. */
export function App({ api }: { api: ShellApi }) {
  const [storedTheme, setThemeName] = useStored('theme');
  const [personId, choosePerson] = useStored('person');
  const themeName = isThemeName(storedTheme) ? storedTheme : 'light';
  // On the root, because dialogs and menus stand outside the page's own elements.
  useLayoutEffect(() => {
    document.documentElement.dataset.shellTheme = themeName;
  }, [themeName]);
  const live = useLiveSchool(api, personId);

  return (
    <FluentProvider theme={themes[themeName].fluent}>
      <Toaster toasterId={TOASTER_ID} position="top-end" offset={{ vertical: 108 }} />
      {live.state ? (
        <Page
          api={api}
          live={live}
          state={live.state}
          themeName={themeName}
          setThemeName={setThemeName}
          choosePerson={choosePerson}
        />
      ) : (
        <Waiting problem={live.problem} startAgain={() => choosePerson('')} />
      )}
    </FluentProvider>
  );
}

/** A person kept from another demo may not exist in this one, hence the way to start again. */
function Waiting({ problem, startAgain }: { problem: string | null; startAgain: () => void }) {
  if (problem === null) {
    return (
      <main className="waiting">
        <Spinner label="Opening the school" />
      </main>
    );
  }
  return (
    <main className="waiting">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{problem}</MessageBarBody>
      </MessageBar>
      <Button onClick={startAgain}>Start again</Button>
    </main>
  );
}

import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { openedPage, SETTINGS_PAGE } from './route/opened-page.ts';
import { SettingsPage } from './settings/settings-page.tsx';
import { useEffect } from 'react';
import { SignedInApp } from './signed-in-app.tsx';
import { ListSkeleton } from './states/list-skeleton.tsx';
import { NoAnswerPage, OutsideTeamsPage } from './states/outside-teams-page.tsx';
import { ThemeContext } from './teams/theme-context.ts';
import { THEMES } from './teams/themes.ts';
import { useTeams, type Teams } from './teams/use-teams.ts';

export function App() {
  const styles = useStyles();
  const { connection, themeName } = useTeams();
  useEffect(() => {
    // The browser's own parts follow too: scroll bars, and the date picker, which stands outside the provider.
    document.documentElement.style.colorScheme = themeName === 'default' ? 'light' : 'dark';
  }, [themeName]);
  return (
    <FluentProvider theme={THEMES[themeName]}>
      <ThemeContext.Provider value={themeName}>
        <div className={styles.page}>
          <AppOf connection={connection} />
        </div>
      </ThemeContext.Provider>
    </FluentProvider>
  );
}

function AppOf({ connection }: Pick<Teams, 'connection'>) {
  switch (connection.kind) {
    case 'connecting':
      return <ListSkeleton label="Every Session is starting" />;
    case 'outside-teams':
      return <OutsideTeamsPage />;
    case 'no-answer':
      return <NoAnswerPage />;
    case 'connected':
      if (openedPage() === SETTINGS_PAGE) return <SettingsPage />;
      return <SignedInApp subPageId={connection.subPageId} />;
  }
}

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { SignedInApp } from './signed-in-app.tsx';
import { ListSkeleton } from './states/list-skeleton.tsx';
import { NoAnswerPage, OutsideTeamsPage } from './states/outside-teams-page.tsx';
import type { ThemeName } from './teams/theme-name.ts';
import { useTeams, type Teams } from './teams/use-teams.ts';

const THEMES: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

export function App() {
  const styles = useStyles();
  const { connection, themeName } = useTeams();
  return (
    <FluentProvider
      theme={THEMES[themeName]}
      // The browser's own parts, such as scroll bars and the date picker, follow as well.
      style={{ colorScheme: themeName === 'default' ? 'light' : 'dark' }}
    >
      <div className={styles.page}>
        <AppOf connection={connection} />
      </div>
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

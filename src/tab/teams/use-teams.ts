import { app } from '@microsoft/teams-js';
import { useEffect, useState } from 'react';
import { connectToTeams, type TeamsConnection } from './connect-to-teams.ts';
import { themeNameOf, type ThemeName } from './theme-name.ts';

export interface Teams {
  readonly connection: TeamsConnection | { readonly kind: 'connecting' };
  /** Follows Teams while the page is open. Before Teams has answered, what the computer prefers. */
  readonly themeName: ThemeName;
}

export function useTeams(): Teams {
  const [connection, setConnection] = useState<Teams['connection']>({ kind: 'connecting' });
  const [themeName, setThemeName] = useState<ThemeName>(preferredThemeName);

  useEffect(() => {
    let isCurrent = true;
    void connectToTeams().then((answer) => {
      if (!isCurrent) return;
      setConnection(answer);
      if (answer.kind !== 'connected') return;
      setThemeName(answer.themeName);
      app.registerOnThemeChangeHandler((name) => setThemeName(themeNameOf(name)));
      app.notifyAppLoaded();
      void app.notifySuccess();
    });
    return () => {
      isCurrent = false;
    };
  }, []);

  return { connection, themeName };
}

function preferredThemeName(): ThemeName {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

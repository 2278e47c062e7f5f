import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

interface ShellTheme {
  label: string;
  fluent: Theme;
  /** What Teams calls it towards a tab and a bot (microsoft.md 8). */
  teamsName: 'default' | 'dark' | 'contrast';
}

export const themes: Record<ThemeName, ShellTheme> = {
  light: { label: 'Light', fluent: teamsLightTheme, teamsName: 'default' },
  dark: { label: 'Dark', fluent: teamsDarkTheme, teamsName: 'dark' },
  contrast: { label: 'High contrast', fluent: teamsHighContrastTheme, teamsName: 'contrast' },
};

export function isThemeName(text: string | null): text is ThemeName {
  return text !== null && Object.hasOwn(themes, text);
}

/** The looks that Teams has. A theme of a later Teams that this app does not know is shown as the light one. */
export type ThemeName = 'default' | 'dark' | 'contrast';

export function themeNameOf(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

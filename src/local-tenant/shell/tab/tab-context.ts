import type { TabSession } from '../contract.ts';
import { type ThemeName, themes } from '../themes.ts';

/** What the tab is told about where it is, in the form that teams-js 2 expects of a host (microsoft.md 8). */
export function tabContext(session: TabSession, themeName: ThemeName, subPageId: string | null) {
  return {
    hostName: 'Teams',
    hostClientType: 'web',
    locale: 'en-gb',
    frameContext: 'content',
    ...session.context,
    theme: themes[themeName].teamsName,
    ...(subPageId === null ? {} : { subEntityId: subPageId }),
  };
}

/** The tab's address with the placeholders that a manifest may hold filled in. */
export function tabAddress(tabUrl: string, context: Record<string, unknown>): string {
  return tabUrl.replace(/(?:\{|%7B)(\w+)(?:\}|%7D)/gi, (written, name: string) => {
    const value = context[name];
    return typeof value === 'string' ? encodeURIComponent(value) : written;
  });
}

import type { TabSession } from '../contract.ts';
import type { FrameContext } from './tab-host.ts';
import { type ThemeName, themes } from '../themes.ts';

/** What the tab is told about where it is, in the form that teams-js 2 expects of a host (microsoft.md 8). */
export function tabContext(
  session: TabSession,
  themeName: ThemeName,
  subPageId: string | null,
  frameContext: FrameContext,
) {
  return {
    hostName: 'Teams',
    hostClientType: 'web',
    locale: 'en-gb',
    ...session.context,
    frameContext,
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

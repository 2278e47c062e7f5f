import { app } from '@microsoft/teams-js';
import { loopbackHostOrigins } from './loopback-host-origins.ts';
import { themeNameOf, type ThemeName } from './theme-name.ts';

export type TeamsConnection =
  | { readonly kind: 'connected'; readonly themeName: ThemeName; readonly subPageId: string | null }
  | { readonly kind: 'outside-teams' }
  | { readonly kind: 'no-answer' };

/** teams-js itself waits 60 s in a frame whose parent is not Teams (microsoft.md 8); nobody waits that long. */
const ANSWER_TIMEOUT_MS = 5_000;

let connection: Promise<TeamsConnection> | undefined;

/** Starts teams-js. Only the first `initialize` counts, so every caller shares one attempt (microsoft.md 8). */
export function connectToTeams(): Promise<TeamsConnection> {
  connection ??= Promise.race([initialize(), noAnswerAfter(ANSWER_TIMEOUT_MS)]);
  return connection;
}

async function initialize(): Promise<TeamsConnection> {
  try {
    await app.initialize(loopbackHostOrigins(app.getImmediateParentOrigin(), window.location.origin));
    const context = await app.getContext();
    return {
      kind: 'connected',
      themeName: themeNameOf(context.app.theme),
      subPageId: context.page.subPageId ?? null,
    };
  } catch {
    return window.parent === window ? { kind: 'outside-teams' } : { kind: 'no-answer' };
  }
}

function noAnswerAfter(timeoutMs: number): Promise<TeamsConnection> {
  return new Promise((resolve) => setTimeout(resolve, timeoutMs, { kind: 'no-answer' }));
}

import type { BrowserContext } from 'playwright-core';

/** teams-js looks for its list of hosts on the internet, and so do fonts: a page here does without. */
export function keepOnThisComputer(context: BrowserContext): Promise<unknown> {
  return context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
}

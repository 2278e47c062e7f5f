import type { Route } from '../router.ts';
import type { Journal } from './journal.ts';

/** What the app has asked of the Connector, the token endpoint and Graph. */
export function journalRoutes(journal: Journal): Route[] {
  return [
    { method: 'GET', pattern: '/control/journal', handle: () => ({ status: 200, body: journal.entries() }) },
    {
      method: 'DELETE',
      pattern: '/control/journal',
      handle() {
        journal.clear();
        return { status: 200, body: {} };
      },
    },
  ];
}

import { AsyncLocalStorage } from 'node:async_hooks';

/** From where somebody reads or changes something. `app`: the app did it of its own accord. */
export type CameFrom = 'tab' | 'card' | 'chat' | 'search' | 'keyboard' | 'app';

export interface AccessOrigin {
  readonly from: CameFrom;
  /** The administrator who looks as the person; null for everybody who is themselves. */
  readonly behindPersonId: string | null;
}

const OF_THE_APP: AccessOrigin = { from: 'app', behindPersonId: null };
const origins = new AsyncLocalStorage<AccessOrigin>();

/**
 * Each edge says once where a question comes from, and every record of access that it leads to has it: an operation that
 * is asked by a card and by the tab need not be told which.
 */
export function comingFrom<T>(origin: Partial<AccessOrigin>, work: () => Promise<T>): Promise<T> {
  return origins.run({ ...OF_THE_APP, ...origin }, work);
}

export function accessOrigin(): AccessOrigin {
  return origins.getStore() ?? OF_THE_APP;
}

import { beganLooking, colleagues, type BeganLooking, type Colleagues } from '../../http/look-as-contract.ts';
import type { CallServer } from './api-client.ts';
import type { ApiAnswer } from './api-failure.ts';

export interface LookAsClient {
  readonly colleagues: () => Promise<ApiAnswer<Colleagues>>;
  /** Records that one begins. */
  readonly begin: (personId: string) => Promise<ApiAnswer<BeganLooking>>;
}

/** The routes of look-as-contract.ts as functions. */
export function createLookAsClient(call: CallServer): LookAsClient {
  return {
    colleagues: () => call({ path: '/api/look-as', schema: colleagues }),
    begin: (personId) => call({ path: `/api/look-as/${encodeURIComponent(personId)}`, schema: beganLooking }),
  };
}

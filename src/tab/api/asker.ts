import { LOOK_AS_HEADER } from '../../http/look-as-contract.ts';
import type { TokenSource } from '../teams/token-source.ts';

/** Who asks the server: who is signed in and, where they look as a colleague, as whom. */
export interface Asker {
  readonly tokens: TokenSource;
  /** Null where they are themselves. */
  readonly lookAsId: string | null;
}

export function askerHeaders(token: string, { lookAsId }: Asker): Record<string, string> {
  return { authorization: `Bearer ${token}`, ...(lookAsId !== null && { [LOOK_AS_HEADER]: lookAsId }) };
}

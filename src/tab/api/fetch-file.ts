import { problem } from '../../http/contract.ts';
import { askerHeaders, type Asker } from './asker.ts';
import { failureOfStatus, OFFLINE, SIGN_IN_FAILED, type ApiAnswer } from './api-failure.ts';

/** A document of the server, as the person who is signed in; with a body it is sent by POST. */
export type FetchFile = (path: string, body?: unknown) => Promise<ApiAnswer<Blob>>;

const TIMEOUT_MS = 60_000;

export function createFetchFile(asker: Asker): FetchFile {
  return async (path, body) => {
    const token = await asker.tokens.get().catch(() => null);
    if (token === null) return { kind: 'failed', failure: SIGN_IN_FAILED };
    try {
      const response = await fetch(path, {
        headers: {
          ...askerHeaders(token, asker),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.ok) return { kind: 'ok', value: await response.blob() };
      if (response.status === 401) asker.tokens.forget();
      const told = problem.safeParse(await response.json().catch(() => null));
      return { kind: 'failed', failure: failureOfStatus(response.status, told.success ? told.data.message : null) };
    } catch {
      return { kind: 'failed', failure: OFFLINE };
    }
  };
}

/** Hands a file to the browser under a name, as a link to it would. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by then; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

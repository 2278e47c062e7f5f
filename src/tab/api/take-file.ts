import { problem } from '../../http/contract.ts';
import type { TokenSource } from '../teams/token-source.ts';
import { failureOfStatus, OFFLINE, SIGN_IN_FAILED, type ApiAnswer } from './api-failure.ts';

export interface TakenFile {
  readonly name: string;
  readonly content: Blob;
}

export type TakeFile = (path: string, body: unknown) => Promise<ApiAnswer<TakenFile>>;

/** A large file takes the server longer than a page. */
const TIMEOUT_MS = 60_000;

/** A route that answers with a file. Like the others it never rejects. */
export function fileTaker(tokens: TokenSource): TakeFile {
  return async (path, body) => {
    const token = await tokens.get().catch(() => null);
    if (token === null) return { kind: 'failed', failure: SIGN_IN_FAILED };
    const response = await fetch(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => null);
    if (response === null) return { kind: 'failed', failure: OFFLINE };
    if (!response.ok) {
      const told = problem.safeParse(await response.json().catch(() => null));
      return { kind: 'failed', failure: failureOfStatus(response.status, told.success ? told.data.message : null) };
    }
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'every-session';
    const content = await response.blob().catch(() => null);
    return content === null ? { kind: 'failed', failure: OFFLINE } : { kind: 'ok', value: { name, content } };
  };
}

/** Hands a file to the browser, which puts it where the person keeps what they download. */
export function handOver({ name, content }: TakenFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: a slow browser has not begun to read it yet.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

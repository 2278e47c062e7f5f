import { z } from 'zod';

export interface TokenSource {
  /** A token for this app's API. Rejects when Teams cannot give one. */
  readonly get: () => Promise<string>;
  /** Drops the kept token, after the server has refused it. */
  readonly forget: () => void;
}

interface Needs {
  readonly ask: () => Promise<string>;
  readonly nowMs: () => number;
}

/** A token this close to its end may expire on the way to the server. */
const SPARE_MS = 2 * 60_000;

/** Keeps the token until two minutes before it expires, so that a page of requests asks Teams once. */
export function createTokenSource({ ask, nowMs }: Needs): TokenSource {
  let kept: { readonly token: Promise<string>; untilMs: number } | null = null;

  async function askAndKeep(): Promise<string> {
    const asked = ask();
    const entry = { token: asked, untilMs: Number.POSITIVE_INFINITY };
    kept = entry;
    try {
      const token = await asked;
      entry.untilMs = expiresAtMs(token) - SPARE_MS;
      return token;
    } catch (error) {
      if (kept === entry) kept = null;
      throw error;
    }
  }

  return {
    get: () => (kept !== null && nowMs() < kept.untilMs ? kept.token : askAndKeep()),
    forget: () => {
      kept = null;
    },
  };
}

const claims = z.object({ exp: z.number() });

/** 0, which means ask again each time, where the token is not one that can be read. */
function expiresAtMs(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return claims.parse(JSON.parse(atob(payload))).exp * 1000;
  } catch {
    return 0;
  }
}

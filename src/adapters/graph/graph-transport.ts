import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/** The address that the library's authentication handler knows; it adds the token for no http address (microsoft.md 5.6). */
export const GRAPH_URL = 'https://graph.microsoft.com';

export interface TransportSettings {
  /** Where requests for Graph go instead: the local tenant's address, without a final slash. */
  readonly graphUrl: string;
  readonly version: string;
  readonly timeoutMs: number;
}

/** The last of the middleware: carries a request to Graph, or to what stands in its place. */
export function createGraphTransport({ graphUrl, version, timeoutMs }: TransportSettings): Middleware {
  const userAgent = `NONISV|EverySession|EverySession/${version}`;
  return {
    async execute(context: Context): Promise<void> {
      const { method, body, headers } = context.options ?? {};
      const sent = new Headers(headers);
      sent.set('User-Agent', userAgent);
      context.response = await fetch(graphUrl + addressOf(context).slice(GRAPH_URL.length), {
        method: method ?? 'GET',
        headers: sent,
        body: body ?? null,
        // A redirect would leave the mapped address and could take the token along.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
    },
  };
}

function addressOf(context: Context): string {
  const request: unknown = context.request;
  if (typeof request === 'string' && request.startsWith(`${GRAPH_URL}/`)) return request;
  throw new Error(`The Graph client asks ${GRAPH_URL} only, by address.`);
}

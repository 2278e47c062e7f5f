import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

/** The only authority whose metadata MSAL carries inside itself, so that no discovery request is made. */
export const PUBLIC_LOGIN_URL = 'https://login.microsoftonline.com';

const TIMEOUT_MS = 10_000;

/**
 * MSAL's network, with the public login host replaced by `loginUrl` (microsoft.md 3.3, way 2): MSAL accepts no http
 * authority, so the authority stays the real one and only the requests go elsewhere.
 */
export function createLoginNetwork(loginUrl: string): INetworkModule {
  const ask = async <T>(
    method: 'GET' | 'POST',
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> => {
    const response = await fetch(rewriteHost(url, loginUrl), {
      method,
      headers: options?.headers ?? {},
      ...(options?.body === undefined ? {} : { body: options.body }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // MSAL's interface leaves the body's type to the caller, and MSAL checks what it reads.
    const body = (await response.json()) as T;
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };
  return {
    sendGetRequestAsync: (url, options) => ask('GET', url, options),
    sendPostRequestAsync: (url, options) => ask('POST', url, options),
  };
}

function rewriteHost(url: string, loginUrl: string): string {
  return url.startsWith(`${PUBLIC_LOGIN_URL}/`) ? loginUrl + url.slice(PUBLIC_LOGIN_URL.length) : url;
}

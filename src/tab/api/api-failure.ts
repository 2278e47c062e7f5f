/** Why the server's answer cannot be shown. `message` is for the person: what happened and what to do next. */
export interface ApiFailure {
  readonly kind: 'offline' | 'not-signed-in' | 'not-allowed' | 'not-found' | 'unavailable' | 'refused';
  readonly message: string;
}

export type ApiAnswer<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'failed'; readonly failure: ApiFailure };

export const OFFLINE: ApiFailure = {
  kind: 'offline',
  message: 'This device cannot reach Every Session. Check the network or Wi-Fi; the page tries again by itself.',
};

export const SIGN_IN_FAILED: ApiFailure = {
  kind: 'not-signed-in',
  message:
    'Teams could not sign you in to Every Session. Close the app, open it again, and ask your IT team if it goes on.',
};

export const NOT_UNDERSTOOD: ApiFailure = {
  kind: 'unavailable',
  message:
    'The server answered in a form that this page does not know, perhaps because it has just been updated. ' +
    'Reload the page; if it goes on, tell your IT team.',
};

export function failureOfStatus(status: number, message: string | null): ApiFailure {
  if (status === 401) return { ...SIGN_IN_FAILED, message: message ?? SIGN_IN_FAILED.message };
  if (status === 403)
    return { kind: 'not-allowed', message: message ?? 'Your role in school does not include this page.' };
  if (status === 404) return { kind: 'not-found', message: message ?? 'It is not there, or no longer.' };
  if (status >= 500) {
    return { kind: 'unavailable', message: message ?? `The server has a fault (${status}). Try again in a minute.` };
  }
  return { kind: 'refused', message: message ?? `The server refused the request (${status}). Reload the page.` };
}

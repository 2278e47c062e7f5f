/** Entra ID gave no token. `message` says what to do; `retry` is true when waiting alone may mend it. */
export class EntraProblem extends Error {
  override readonly name = 'EntraProblem';
  /** Entra's own code where it gave one ("AADSTS7000215"), else MSAL's ("network_error"). */
  readonly code: string;
  readonly retry: boolean;

  constructor(code: string, message: string, retry: boolean, cause: unknown) {
    super(message, { cause });
    this.code = code;
    this.retry = retry;
  }
}

/** The part of msal-node's ConfidentialClientApplication that is needed here. It keeps tokens until they expire. */
export interface TokenSource {
  acquireTokenByClientCredential(request: { scopes: string[] }): Promise<{ readonly accessToken: string } | null>;
}

/** An access token for the Bot Connector. Throws when Entra ID gives none. */
export type BearerToken = () => Promise<string>;

export function createBearerToken(oauthScope: string, source: TokenSource): BearerToken {
  return async () => {
    const token = await source.acquireTokenByClientCredential({ scopes: [`${oauthScope}/.default`] });
    if (token === null) throw new Error(`Entra ID gave no token for ${oauthScope}.`);
    return token.accessToken;
  };
}

/** Credentials as the SDK's clients take them. */
export function signWith(bearer: BearerToken) {
  return {
    async signRequest<Request extends Signable>(request: Request): Promise<Request> {
      request.headers.set('Authorization', `Bearer ${await bearer()}`);
      return request;
    },
  };
}

interface Signable {
  readonly headers: { set(name: string, value: string): void };
}

import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { signWith, type BearerToken } from './bearer-token.ts';

/**
 * What CloudAdapter asks about the app's own identity; a class because it asks for one. The SDK's own brings an older
 * msal-node, which refuses a sign-in address without TLS (microsoft.md 3.3), so the app's one client is used instead.
 */
export class OneClientCredentials extends ServiceClientCredentialsFactory {
  readonly #clientId: string;
  readonly #bearer: BearerToken;

  constructor(clientId: string, bearer: BearerToken) {
    super();
    this.#clientId = clientId;
    this.#bearer = bearer;
  }

  override isValidAppId(appId: string) {
    return Promise.resolve(appId === this.#clientId);
  }

  override isAuthenticationDisabled() {
    return Promise.resolve(false);
  }

  override createCredentials() {
    return Promise.resolve(signWith(this.#bearer));
  }
}

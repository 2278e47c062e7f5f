import { ConfidentialClientApplication, LogLevel } from '@azure/msal-node';
import type { NodeSystemOptions } from '@azure/msal-node';
import type { Log } from '../../operations/ports.ts';
import { authenticationOf, type EntraCredential } from './client-credential.ts';
import { explainEntraFailure } from './explain-entra-failure.ts';
import { PUBLIC_LOGIN_URL, createLoginNetwork } from './login-network.ts';

export interface EntraSettings {
  readonly clientId: string;
  readonly tenantId: string;
  readonly credential: EntraCredential;
  /** Where requests for `https://login.microsoftonline.com` go instead: the local tenant's address, without a final slash. */
  readonly loginUrl?: string;
  readonly log: Pick<Log, 'warn'>;
}

export interface EntraClient {
  /** For the bot's credentials, which ask MSAL for their own tokens. */
  readonly msal: ConfidentialClientApplication;
  /**
   * A token for a scope such as `https://graph.microsoft.com/.default`, from MSAL's cache until shortly before it ends.
   * Throws EntraProblem.
   */
  readonly accessToken: (scope: string) => Promise<string>;
}

/** The app's own sign-in to Entra ID (microsoft.md 3.3). */
export function createEntraClient(settings: EntraSettings): EntraClient {
  const { clientId, tenantId } = settings;
  const loginUrl = settings.loginUrl ?? PUBLIC_LOGIN_URL;
  const msal = new ConfidentialClientApplication({
    auth: { clientId, authority: `${PUBLIC_LOGIN_URL}/${tenantId}`, ...authenticationOf(settings.credential) },
    system: {
      loggerOptions: logOptions(settings.log),
      ...(loginUrl === PUBLIC_LOGIN_URL ? {} : { networkClient: createLoginNetwork(loginUrl) }),
    },
  });
  return {
    msal,
    async accessToken(scope) {
      try {
        const result = await msal.acquireTokenByClientCredential({ scopes: [scope] });
        if (result === null) throw new Error('MSAL gave neither a token nor an error.');
        return result.accessToken;
      } catch (failure) {
        throw explainEntraFailure(failure, { clientId, tenantId, loginUrl });
      }
    },
  };
}

function logOptions(log: Pick<Log, 'warn'>): NonNullable<NodeSystemOptions['loggerOptions']> {
  return {
    // Its warnings are of no use: every token for an app lacks client info, and each would be a line.
    logLevel: LogLevel.Error,
    piiLoggingEnabled: false,
    loggerCallback: (_level, message, containsPii) => {
      if (!containsPii) log.warn({ part: 'msal' }, message);
    },
  };
}

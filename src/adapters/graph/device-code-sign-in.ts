import { AuthError, LogLevel, PublicClientApplication } from '@azure/msal-node';
import type { AuthenticationResult } from '@azure/msal-node';
import type { Log } from '../../operations/ports.ts';
import { EntraProblem } from './entra-problem.ts';
import { explainEntraFailure } from './explain-entra-failure.ts';
import { PUBLIC_LOGIN_URL, createLoginNetwork } from './login-network.ts';

/**
 * Microsoft Graph Command Line Tools, Microsoft's own public program, which is in every tenant: what the administrator
 * lets it do is never this app's to do.
 */
export const GRAPH_TOOLS_CLIENT_ID = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

/** What making lists and letting the app into the site takes (microsoft.md 4). */
const SCOPES = ['https://graph.microsoft.com/Sites.FullControl.All'];

export interface DeviceCodeSettings {
  readonly clientId: string;
  readonly tenantId: string;
  readonly loginUrl: string;
  readonly log: Pick<Log, 'warn'>;
  /** Shows the person where to go and what to type there. */
  readonly tell: (words: string) => void;
}

export interface SignedIn {
  readonly name: string;
  /** Good for about an hour, and kept nowhere. */
  readonly accessToken: string;
}

/** Signs a person in on another screen, and waits until they have. Throws EntraProblem. */
export async function signInByDeviceCode(settings: DeviceCodeSettings): Promise<SignedIn> {
  const { clientId, tenantId, loginUrl, log, tell } = settings;
  const msal = new PublicClientApplication({
    auth: { clientId, authority: `${PUBLIC_LOGIN_URL}/${tenantId}` },
    system: {
      loggerOptions: {
        logLevel: LogLevel.Error,
        piiLoggingEnabled: false,
        loggerCallback: (_level, message, containsPii) => {
          if (!containsPii) log.warn({ part: 'msal' }, message);
        },
      },
      ...(loginUrl === PUBLIC_LOGIN_URL ? {} : { networkClient: createLoginNetwork(loginUrl) }),
    },
  });
  let result: AuthenticationResult | null;
  try {
    result = await msal.acquireTokenByDeviceCode({
      scopes: SCOPES,
      deviceCodeCallback: (code) => {
        // MSAL passes a refusal off as an answer without a code.
        if (typeof code.userCode !== 'string') throw noCode(clientId, tenantId);
        tell(code.message);
      },
    });
  } catch (failure) {
    throw problemOf(failure, settings);
  }
  if (result === null) throw new Error('MSAL gave neither a token nor an error.');
  return { name: result.account?.name ?? result.account?.username ?? 'somebody', accessToken: result.accessToken };
}

const ENDS: Readonly<Record<string, string>> = {
  authorization_declined: 'The sign-in was declined, or the person may not grant what it takes: an administrator must.',
  expired_token: 'Nobody signed in within the quarter of an hour that the code was good for.',
  device_code_expired: 'Nobody signed in within the quarter of an hour that the code was good for.',
};

function problemOf(failure: unknown, settings: DeviceCodeSettings): EntraProblem {
  if (failure instanceof EntraProblem) return failure;
  // MSAL hands on Entra's own word for why a device code came to nothing as the message of a general error.
  const word = failure instanceof AuthError ? `${failure.errorCode} ${failure.errorMessage}` : '';
  const [code, message] = Object.entries(ENDS).find(([name]) => word.includes(name)) ?? [];
  if (code !== undefined && message !== undefined) return new EntraProblem(code, message, false, failure);
  return explainEntraFailure(failure, settings);
}

function noCode(clientId: string, tenantId: string): EntraProblem {
  const message =
    `Entra ID gave tenant ${tenantId} no code for the program ${clientId}. Check the tenant id, and that the program ` +
    'is enabled in it (Enterprise applications → Microsoft Graph Command Line Tools), or provision with --as-app.';
  return new EntraProblem('no-device-code', message, false, null);
}

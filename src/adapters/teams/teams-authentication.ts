import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { StatusCodes } from 'botframework-schema';
import type { BearerToken } from './bearer-token.ts';
import type { BotSettings } from './bot-settings.ts';
import { OneClientCredentials } from './one-client-credentials.ts';

/** All keys, because the SDK takes one that is set to mean that those left out are empty (microsoft.md 3.1). */
export function createAuthentication(settings: BotSettings, bearer: BearerToken) {
  return new TeamsAuthentication(
    {
      MicrosoftAppId: settings.clientId,
      MicrosoftAppTenantId: settings.tenantId,
      MicrosoftAppType: 'SingleTenant',
      ToChannelFromBotLoginUrl: settings.loginUrl,
      ToChannelFromBotOAuthScope: settings.oauthScope,
      ToBotFromChannelTokenIssuer: settings.tokenIssuer,
      OAuthUrl: settings.oauthUrl,
      ToBotFromChannelOpenIdMetadataUrl: settings.openIdMetadataUrl,
      // The same keys on the emulator's way in, so that there is one signer to believe.
      ToBotFromEmulatorOpenIdMetadataUrl: settings.openIdMetadataUrl,
      ValidateAuthority: true,
    },
    new OneClientCredentials(settings.clientId, bearer),
  );
}

type Authenticate = ConfigurationBotFrameworkAuthentication['authenticateRequest'];

/** What jsonwebtoken throws for a token that it does not believe. */
const FAULTS_OF_TOKENS = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/**
 * The SDK takes a forged signature for a fault of its own and answers 500, at which a sender tries again and whoever
 * watches the app is alarmed. A class because the SDK asks for one.
 */
class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(...[activity, header]: Parameters<Authenticate>): ReturnType<Authenticate> {
    try {
      return await super.authenticateRequest(activity, header);
    } catch (error) {
      if (!(error instanceof Error) || !FAULTS_OF_TOKENS.has(error.name)) throw error;
      throw new AuthenticationError('The token is not one of the Bot Framework.', StatusCodes.UNAUTHORIZED);
    }
  }
}

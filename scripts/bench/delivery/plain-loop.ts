import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, ConversationReference } from 'botframework-schema';
import { createEntraClient } from '../../../src/adapters/graph/entra-client.ts';
import { createBearerToken, type BearerToken } from '../../../src/adapters/teams/bearer-token.ts';
import { cardMessage, type CardMessage } from '../../../src/adapters/teams/cards/card-message.ts';
import { OneClientCredentials } from '../../../src/adapters/teams/one-client-credentials.ts';
import { ORDINARY_MORNING } from '../../../src/adapters/teams/cards/samples/absent-list-samples.ts';
import type { MeasuredTenant } from '../../many-schools/measured-tenant.ts';

const SCOPE = 'https://api.botframework.com';
const TEAMS_APP_ID = '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

/** A token for the Connector, from the tenant's Entra ID as the app gets it. */
export function bearerFor({ url, described }: MeasuredTenant): BearerToken {
  const { clientId, clientSecret, tenantId } = described;
  const log = { warn: () => undefined };
  const credential = { kind: 'secret', secret: clientSecret } as const;
  return createBearerToken(SCOPE, createEntraClient({ clientId, tenantId, credential, loginUrl: url, log }).msal);
}

/** An ordinary absent list, as the app sends it. */
export function sampleMessage(deliveryId: string): CardMessage {
  return cardMessage({ deliveryId, content: { kind: 'absent-list', view: ORDINARY_MORNING } }, TEAMS_APP_ID);
}

/**
 * What Microsoft's samples show (BotBuilder-Samples 16.proactive-messages): for each conversation in turn, continue it
 * and send, with the SDK's own retries. An error ends its turn, as in their onTurnError, and the loop goes on.
 */
export async function runPlainLoop(
  tenant: MeasuredTenant,
  cards: readonly { readonly channelId: string; readonly deliveryId: string }[],
): Promise<{ readonly errors: number }> {
  const { clientId, tenantId, serviceUrl } = tenant.described;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: clientId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: 'SingleTenant',
      ToChannelFromBotLoginUrl: `${tenant.url}/${tenantId}`,
      ToChannelFromBotOAuthScope: SCOPE,
      ToBotFromChannelTokenIssuer: SCOPE,
      OAuthUrl: SCOPE,
      ToBotFromChannelOpenIdMetadataUrl: `${tenant.url}/v1/.well-known/openidconfiguration`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${tenant.url}/v1/.well-known/openidconfiguration`,
      ValidateAuthority: true,
    },
    new OneClientCredentials(clientId, bearerFor(tenant)),
  );
  const adapter = new CloudAdapter(authentication);
  let errors = 0;
  adapter.onTurnError = () => {
    errors += 1;
    return Promise.resolve();
  };
  for (const { channelId, deliveryId } of cards) {
    const message = sampleMessage(deliveryId) as Partial<Activity>;
    const reference = referenceTo(channelId, { clientId, tenantId, serviceUrl });
    await adapter.continueConversationAsync(clientId, reference, async (context) => {
      await context.sendActivity(message);
    });
  }
  return { errors };
}

function referenceTo(
  channelId: string,
  {
    clientId,
    tenantId,
    serviceUrl,
  }: { readonly clientId: string; readonly tenantId: string; readonly serviceUrl: string },
): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: `28:${clientId}`, name: 'Every Session' },
    conversation: { id: channelId, isGroup: true, conversationType: 'channel', tenantId, name: '' },
  };
}

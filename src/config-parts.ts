import path from 'node:path';
import type { DatabasePlace } from './adapters/db/open-database.ts';
import type { EntraCredential } from './adapters/graph/client-credential.ts';
import type { BotSettings } from './adapters/teams/bot-settings.ts';
import type { Config } from './config.ts';

/** The settings in the form in which each part wants them. */

export function databasePlace({ DATABASE_URL, DATA_FOLDER }: Config): DatabasePlace {
  return DATABASE_URL === undefined
    ? { kind: 'embedded', folder: path.join(DATA_FOLDER, 'database') }
    : { kind: 'server', url: DATABASE_URL };
}

export function entraCredential(config: Config): EntraCredential {
  const { CLIENT_SECRET, CLIENT_CERTIFICATE_THUMBPRINT, CLIENT_CERTIFICATE_PRIVATE_KEY } = config;
  const { CLIENT_CERTIFICATE_FILE, AZURE_FEDERATED_TOKEN_FILE, MANAGED_IDENTITY_CLIENT_ID } = config;
  if (CLIENT_SECRET !== undefined) return { kind: 'secret', secret: CLIENT_SECRET };
  if (CLIENT_CERTIFICATE_FILE !== undefined) return { kind: 'certificate-file', file: CLIENT_CERTIFICATE_FILE };
  if (AZURE_FEDERATED_TOKEN_FILE !== undefined) return { kind: 'federated-token', file: AZURE_FEDERATED_TOKEN_FILE };
  if (MANAGED_IDENTITY_CLIENT_ID !== undefined) {
    return { kind: 'managed-identity', clientId: MANAGED_IDENTITY_CLIENT_ID };
  }
  return {
    kind: 'certificate',
    thumbprintSha256: CLIENT_CERTIFICATE_THUMBPRINT ?? '',
    privateKey: CLIENT_CERTIFICATE_PRIVATE_KEY ?? '',
  };
}

/** What is the same for every bot in the public cloud (microsoft.md 3.1). */
const BOT_FRAMEWORK = 'https://api.botframework.com';

export function botSettings(config: Config): BotSettings {
  return {
    clientId: config.CLIENT_ID,
    tenantId: config.TENANT_ID,
    teamsAppId: config.TEAMS_APP_ID,
    loginUrl: `${config.LOGIN_URL}/${config.TENANT_ID}`,
    oauthScope: BOT_FRAMEWORK,
    oauthUrl: BOT_FRAMEWORK,
    tokenIssuer: BOT_FRAMEWORK,
    openIdMetadataUrl: config.BOT_OPENID_METADATA_URL,
  };
}

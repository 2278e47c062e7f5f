import type { Route } from '../router.ts';
import type { SigningKeys } from './signing-keys.ts';
import { BOT_FRAMEWORK, entraV2Issuer } from './token-issuer.ts';

/** Where the bot, the tab's API and MSAL find out who signs tokens and with which keys (microsoft.md 3.2, 10). */
export function metadataRoutes(url: string, tenantId: string, keys: SigningKeys): Route[] {
  const get = (pattern: string, body: unknown): Route => ({
    method: 'GET',
    pattern,
    handle: () => ({ status: 200, body }),
  });
  return [
    get('/v1/.well-known/openidconfiguration', botFrameworkMetadata(url)),
    get('/v1/.well-known/keys', { keys: [{ ...keys.botFramework.publicJwk, endorsements: ['msteams'] }] }),
    get(`/${tenantId}/v2.0/.well-known/openid-configuration`, entraMetadata(url, tenantId)),
    get(`/${tenantId}/discovery/v2.0/keys`, {
      keys: [{ ...keys.entra.publicJwk, issuer: entraV2Issuer(tenantId) }],
    }),
  ];
}

function botFrameworkMetadata(url: string): unknown {
  return {
    issuer: BOT_FRAMEWORK,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${url}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}

function entraMetadata(url: string, tenantId: string): unknown {
  return {
    issuer: entraV2Issuer(tenantId),
    authorization_endpoint: `${url}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${url}/${tenantId}/oauth2/v2.0/token`,
    jwks_uri: `${url}/${tenantId}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  };
}

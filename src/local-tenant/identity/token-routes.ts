import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import type { TenantSettings } from '../tenant-context.ts';
import type { TenantTokenVerifier } from './access-token-verifier.ts';
import { DEVICE_GRANTS, GRAPH_TOOLS_CLIENT_ID, type DeviceCodes } from './device-codes.ts';
import { faultOfClient } from './fault-of-client.ts';
import type { AppCredentials } from './app-credentials.ts';
import { entraError, invalidRequest, missingParameter, type EntraFault } from './entra-error.ts';
import { BOT_FRAMEWORK, GRAPH, TOKEN_LIFETIME_SECONDS, type SignInTokens, type TokenIssuer } from './token-issuer.ts';

export interface TokenRouteParts {
  readonly deviceCodes: DeviceCodes;
  readonly settings: TenantSettings;
  readonly issuer: TokenIssuer;
  readonly verifier: TenantTokenVerifier;
  readonly credentials: AppCredentials;
  readonly systemNow: () => Date;
}

/** POST /{tenant}/oauth2/v2.0/token: client credentials, on-behalf-of and device code (microsoft.md 4, 10). */
export function tokenRoutes(parts: TokenRouteParts): Route[] {
  const handle = async (request: TenantRequest): Promise<TenantAnswer> => {
    const outcome = await grant(parts, request.param('tenant'), new URLSearchParams(request.text));
    if ('status' in outcome) return entraError(outcome, parts.systemNow());
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        token_type: 'Bearer',
        ...outcome,
        expires_in: TOKEN_LIFETIME_SECONDS,
        ext_expires_in: TOKEN_LIFETIME_SECONDS,
      },
    };
  };
  return [{ method: 'POST', pattern: '/:tenant/oauth2/v2.0/token', handle }];
}

type Grant = ({ readonly scope?: string } & ({ readonly access_token: string } | SignInTokens)) | EntraFault;

const OBO_GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** MSAL adds these to every on-behalf-of request; they name no resource. */
const SIGN_IN_SCOPES = new Set(['openid', 'profile', 'offline_access', 'email']);

async function grant(parts: TokenRouteParts, tenant: string, form: URLSearchParams): Promise<Grant> {
  if (DEVICE_GRANTS.includes(form.get('grant_type') ?? '') && form.get('client_id') === GRAPH_TOOLS_CLIENT_ID) {
    return grantToDevice(parts, form);
  }
  const fault = await faultOfClient(parts, tenant, form);
  if (fault !== null) return fault;
  switch (form.get('grant_type')) {
    case 'client_credentials':
      return grantToApp(parts, form);
    case OBO_GRANT:
      return grantOnBehalf(parts, form);
    case null:
      return missingParameter('grant_type');
    default:
      return invalidRequest('unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
  }
}

async function grantToApp({ issuer }: TokenRouteParts, form: URLSearchParams): Promise<Grant> {
  const scope = form.get('scope');
  if (scope === null) return missingParameter('scope');
  if (scope.includes(' ') || !scope.endsWith('/.default')) {
    const message = `The scope '${scope}' is not valid. Client credential flows need one resource with /.default.`;
    return invalidRequest('invalid_scope', 1002012, message);
  }
  const resource = knownResource(scope);
  return resource === null ? unknownResource(scope) : { access_token: await issuer.appToken(resource) };
}

async function grantToDevice(
  { issuer, deviceCodes, settings }: TokenRouteParts,
  form: URLSearchParams,
): Promise<Grant> {
  const state = deviceCodes.redeem(form.get('device_code') ?? '');
  if (state.kind === 'refused') return invalidRequest(state.error, state.code, state.message);
  const person = settings.people.find(({ personId }) => personId === state.personId);
  if (person === undefined)
    return invalidRequest('invalid_grant', 50034, 'The user account does not exist in the tenant.');
  const tokens = await issuer.signInTokens(GRAPH_TOOLS_CLIENT_ID, person, state.scopes.join(' '));
  return { ...tokens, scope: state.scopes.map((scope) => `${GRAPH}/${scope}`).join(' ') };
}

async function grantOnBehalf({ issuer, verifier, settings }: TokenRouteParts, form: URLSearchParams): Promise<Grant> {
  if (form.get('requested_token_use') !== 'on_behalf_of') return missingParameter('requested_token_use');
  const assertion = form.get('assertion');
  if (assertion === null) return missingParameter('assertion');
  const personId = await verifier.personOfTabToken(assertion);
  const person = settings.people.find((candidate) => candidate.personId === personId);
  if (person === undefined) {
    return invalidRequest(
      'invalid_grant',
      50013,
      'Assertion failed signature, audience, lifetime or subject validation.',
    );
  }
  const scopes = (form.get('scope') ?? '').split(' ').filter((part) => part !== '' && !SIGN_IN_SCOPES.has(part));
  const resources = new Set(scopes.map(knownResource));
  const [resource = null] = resources;
  if (resources.size !== 1 || resource === null) return unknownResource(scopes.join(' '));
  const scope = scopes.map((part) => part.slice(part.lastIndexOf('/') + 1)).join(' ');
  return { access_token: await issuer.personToken(resource, person, scope), scope: scopes.join(' ') };
}

/** `https://graph.microsoft.com/.default` and `https://graph.microsoft.com/User.Read` name Graph; so does `User.Read`. */
function knownResource(scope: string): string | null {
  if (!scope.includes('/')) return GRAPH;
  return [BOT_FRAMEWORK, GRAPH].find((resource) => scope.startsWith(`${resource}/`)) ?? null;
}

function unknownResource(scope: string): EntraFault {
  return invalidRequest(
    'invalid_resource',
    500011,
    `The resource of the scope '${scope}' was not found in the tenant.`,
  );
}

import type { TenantSettings } from '../tenant-context.ts';
import type { AppCredentials } from './app-credentials.ts';
import { invalidRequest, missingParameter, refusedClient, type EntraFault } from './entra-error.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface ClientParts {
  readonly settings: TenantSettings;
  readonly credentials: AppCredentials;
}

/** Why a request for a token is not the app's own; null where it is. */
export async function faultOfClient(
  { settings, credentials }: ClientParts,
  tenant: string,
  form: URLSearchParams,
): Promise<EntraFault | null> {
  const { tenantId, clientId, clientSecret } = settings;
  if (tenant !== tenantId) {
    return invalidRequest('invalid_request', 90002, `Tenant '${tenant}' not found. The local tenant is '${tenantId}'.`);
  }
  const client = form.get('client_id');
  if (client === null) return missingParameter('client_id');
  if (client !== clientId) {
    return invalidRequest('unauthorized_client', 700016, `Application '${client}' was not found in the directory.`);
  }
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== ASSERTION_TYPE) return missingParameter('client_assertion_type');
    return credentials.faultOf(assertion);
  }
  const secret = form.get('client_secret');
  if (secret === null) return missingParameter('client_assertion or client_secret');
  if (secret === clientSecret) return null;
  return refusedClient(7000215, 'Invalid client secret provided.');
}

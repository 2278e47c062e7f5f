import { AuthError, ClientAuthError, ServerError } from '@azure/msal-node';
import { EntraProblem } from './entra-problem.ts';

/** Who was asking, for the sentence that says what to do. No secret is ever part of it. */
export interface EntraCaller {
  readonly clientId: string;
  readonly tenantId: string;
  readonly loginUrl: string;
}

/** What to do about each refusal that a set-up can cause, by Entra's error number. */
const ADVICE: Readonly<Record<string, (caller: EntraCaller) => string>> = {
  '7000215': ({ clientId }) =>
    `The client secret of application ${clientId} is wrong. Use the secret's value (not its id) from "Certificates & secrets".`,
  '7000222': ({ clientId }) =>
    `The client secret of application ${clientId} has expired. Make a new one and set it here.`,
  '700016': ({ clientId, tenantId }) =>
    `Tenant ${tenantId} has no application ${clientId}. Check the client id, and that the app is registered in that tenant.`,
  '90002': ({ tenantId }) => `There is no tenant ${tenantId}. Check the tenant id on the Entra overview page.`,
  '900023': ({ tenantId }) => `"${tenantId}" is not a tenant id. Use the tenant's GUID or one of its verified domains.`,
  '700027': ({ clientId }) =>
    `The certificate is not one of application ${clientId}'s, or has expired. Upload its public part, and check the thumbprint (SHA-256) and key.`,
  '700024': ({ clientId }) =>
    `What application ${clientId} proves itself with is not valid now. Check this computer's clock; a federated token must be replaced before it ends.`,
  '700211': federationAdvice,
  '700212': federationAdvice,
  '700213': federationAdvice,
  '70021': federationAdvice,
};

const BUSY_ERROR_NUMBER = '90033';
const NO_NETWORK_CODES = new Set(['network_error', 'no_network_connectivity', 'endpoints_resolution_error']);

/** Turns whatever MSAL threw into a sentence for the person who set the app up (microsoft.md 3.3). */
export function explainEntraFailure(failure: unknown, caller: EntraCaller): EntraProblem {
  if (failure instanceof EntraProblem) return failure;
  if (!(failure instanceof AuthError)) return unreachable(failure, caller, 'network_error');
  if (failure instanceof ClientAuthError && NO_NETWORK_CODES.has(failure.errorCode)) {
    return unreachable(failure, caller, failure.errorCode);
  }
  const number = errorNumber(failure);
  const code = number === null ? failure.errorCode : `AADSTS${number}`;
  if (isBusy(failure, number)) {
    return new EntraProblem(
      code,
      `Entra ID at ${caller.loginUrl} is busy (${code}). It will be asked again.`,
      true,
      failure,
    );
  }
  const advice = number === null ? undefined : ADVICE[number];
  const message =
    advice?.(caller) ?? `Entra ID refused application ${caller.clientId}: ${firstLine(failure.errorMessage)}`;
  return new EntraProblem(code, message, false, failure);
}

function unreachable(failure: unknown, caller: EntraCaller, code: string): EntraProblem {
  const message = `Entra ID at ${caller.loginUrl} did not answer. Check the network, proxy and firewall.`;
  return new EntraProblem(code, message, true, failure);
}

function errorNumber(failure: AuthError): string | null {
  if (failure instanceof ServerError && failure.errorNo !== undefined) return failure.errorNo;
  return /AADSTS(\d+)/.exec(failure.errorMessage)?.[1] ?? null;
}

function isBusy(failure: AuthError, number: string | null): boolean {
  if (number === BUSY_ERROR_NUMBER || failure.errorCode === 'temporarily_unavailable') return true;
  const status = failure instanceof ServerError ? failure.status : undefined;
  return status !== undefined && (status === 429 || status >= 500);
}

function firstLine(text: string): string {
  return (text.split(/\r?\n| Trace ID:/)[0] ?? '').trim();
}

function federationAdvice({ clientId }: EntraCaller): string {
  return (
    `Application ${clientId} does not trust the managed identity or the issuer of the token. Add a federated credential ` +
    "with its issuer, audience and subject; a managed identity's subject is its object id."
  );
}

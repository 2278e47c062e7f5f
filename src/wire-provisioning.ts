import { GRAPH_TOOLS_CLIENT_ID, signInByDeviceCode } from './adapters/graph/device-code-sign-in.ts';
import { EntraProblem } from './adapters/graph/entra-problem.ts';
import { createEntraClient } from './adapters/graph/entra-client.ts';
import { GraphProblem } from './adapters/graph/graph-problem.ts';
import { createListProvisioner } from './adapters/graph/list-provisioner.ts';
import { createSiteAccess } from './adapters/graph/site-access.ts';
import { createSiteLists } from './adapters/graph/site-lists.ts';
import { entraCredential } from './config-parts.ts';
import type { Config } from './config.ts';
import type { ListProvisioner, Log } from './operations/ports.ts';
import { openGraph } from './wire-microsoft.ts';

export interface Provisioning {
  /** Who signed in; null for the app itself. */
  readonly signedInAs: string | null;
  readonly provisionerOf: (siteUrl: string) => ListProvisioner;
}

const APP_NAME = 'Every Session';
/** The public program at which an administrator signs in, unless their tenant has blocked it. */
export const ADMIN_CLIENT_ID = GRAPH_TOOLS_CLIENT_ID;

/**
 * Provisioning as an administrator, who signs in on another screen: the app needs no right to make lists, and is let
 * into the site for its rows alone (docs/decisions/0012). Throws EntraProblem.
 */
export async function provisionAsAdministrator(
  config: Config,
  adminClientId: string,
  log: Log,
  tell: (words: string) => void,
): Promise<Provisioning> {
  const { TENANT_ID: tenantId, LOGIN_URL: loginUrl, CLIENT_ID: clientId } = config;
  const { name, accessToken } = await signInByDeviceCode({ clientId: adminClientId, tenantId, loginUrl, log, tell });
  const graph = openGraph(config, () => Promise.resolve(accessToken), log);
  return {
    signedInAs: name,
    provisionerOf: (siteUrl) => {
      const site = createSiteLists(graph, siteUrl);
      return createListProvisioner(graph, site, createSiteAccess(graph, site, { clientId, displayName: APP_NAME }));
    },
  };
}

/** Provisioning with the app's own right, where somebody has given it the role manage or fullcontrol on the site. */
export function provisionAsApp(config: Config, log: Log): Provisioning {
  const { CLIENT_ID: clientId, TENANT_ID: tenantId, LOGIN_URL: loginUrl } = config;
  const entra = createEntraClient({ clientId, tenantId, credential: entraCredential(config), loginUrl, log });
  const graph = openGraph(config, (scope) => entra.accessToken(scope), log);
  return {
    signedInAs: null,
    provisionerOf: (siteUrl) => createListProvisioner(graph, createSiteLists(graph, siteUrl)),
  };
}

/** What went wrong outside, in words for the person at the keyboard; null where it is a defect of ours. */
export function wordsOfProblem(problem: unknown, { signedInAs }: Pick<Provisioning, 'signedInAs'>): string | null {
  if (problem instanceof EntraProblem) return problem.message;
  if (!(problem instanceof GraphProblem)) return null;
  if (problem.status !== 403) return problem.message;
  const who =
    signedInAs === null
      ? 'The app has no right to make lists there. Leave out --as-app, and sign in as an administrator.'
      : `${signedInAs} has no right to do this. It takes a SharePoint administrator who may open the site.`;
  return `${problem.message} ${who}`;
}

import { createEntraClient, type EntraClient } from './adapters/graph/entra-client.ts';
import { createGraphClient, type GraphClient } from './adapters/graph/graph-client.ts';
import { createListChanges } from './adapters/graph/list-changes.ts';
import { createListProvisioner } from './adapters/graph/list-provisioner.ts';
import { createSchoolLists } from './adapters/graph/school-lists.ts';
import { createSiteLists } from './adapters/graph/site-lists.ts';
import { entraCredential } from './config-parts.ts';
import { definitionFaults } from './domain/lists/definition-faults.ts';
import { LIST_DEFINITIONS } from './domain/lists/list-definitions.ts';
import { LIST_STEPS } from './domain/lists/list-steps.ts';
import type { Config } from './config.ts';
import type { School } from './domain/school.ts';
import type { ListChanges, ListProvisioner, Log, SchoolLists } from './operations/ports.ts';
import { VERSION } from './version.ts';

/** The app's sign-in, its one door to Graph, and each school's lists behind it. */
export interface Microsoft {
  readonly entra: EntraClient;
  readonly graph: GraphClient;
  readonly sharePoint: (schoolId: string) => SchoolSharePoint;
}

export interface SchoolSharePoint {
  readonly lists: SchoolLists;
  readonly changes: ListChanges;
  readonly provisioner: ListProvisioner;
}

export function wireMicrosoft(config: Config, schools: readonly School[], log: Log): Microsoft {
  const faults = definitionFaults(Object.values(LIST_DEFINITIONS), LIST_STEPS);
  if (faults.length > 0) throw new Error(`SharePoint could not keep the lists of this version: ${faults.join(' ')}`);
  const entra = createEntraClient({
    clientId: config.CLIENT_ID,
    tenantId: config.TENANT_ID,
    credential: entraCredential(config),
    loginUrl: config.LOGIN_URL,
    log,
  });
  const graph = openGraph(config, (scope) => entra.accessToken(scope), log);
  const bySchool = new Map(schools.map((school) => [school.schoolId, sharePointOf(graph, school)]));
  return {
    entra,
    graph,
    sharePoint: (schoolId) => {
      const found = bySchool.get(schoolId);
      if (found === undefined) throw new Error(`No school has the id "${schoolId}".`);
      return found;
    },
  };
}

/** The door to Graph, for whoever the tokens are of. */
export function openGraph(config: Config, accessToken: (scope: string) => Promise<string>, log: Log): GraphClient {
  return createGraphClient({
    accessToken,
    graphUrl: config.GRAPH_URL,
    version: VERSION,
    licences: config.LICENCE_COUNT,
    timer: {
      nowMs: () => performance.now(),
      wait: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
    },
    log,
  });
}

function sharePointOf(graph: GraphClient, { siteUrl }: School): SchoolSharePoint {
  const site = createSiteLists(graph, siteUrl);
  return {
    lists: createSchoolLists(graph, site),
    changes: createListChanges(graph, site),
    provisioner: createListProvisioner(graph, site),
  };
}

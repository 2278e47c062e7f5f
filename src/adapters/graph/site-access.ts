import { z } from 'zod';
import type { ProvisionStep } from '../../operations/ports.ts';
import type { GraphClient } from './graph-client.ts';
import { nameOf, readAnswer } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import type { SiteLists } from './site-lists.ts';

/** The app's own permission on the school's site, which with `Sites.Selected` is all that it may open. */
export interface SiteAccess {
  /** One step, or none where the app has exactly what it needs. */
  plan(): Promise<readonly ProvisionStep[]>;
  letAppIn(): Promise<void>;
}

export interface AppIdentity {
  readonly clientId: string;
  readonly displayName: string;
}

/** All that running needs: it writes rows and makes no lists (microsoft.md 4). */
const ROLE = 'write';

const identitySet = z.object({ application: z.object({ id: z.string().nullish() }).nullish() });
/** `roles` is left out where permissions are listed. */
export const sitePermission = z.object({
  id: z.string(),
  roles: z.array(z.string()).nullish(),
  grantedToIdentities: z.array(identitySet).nullish(),
  grantedToIdentitiesV2: z.array(identitySet).nullish(),
});
type SitePermission = z.infer<typeof sitePermission>;

/** Needs an administrator's `Sites.FullControl.All`: each request costs five units. Throws GraphProblem. */
export function createSiteAccess(graph: GraphClient, site: SiteLists, app: AppIdentity): SiteAccess {
  const find = async (): Promise<SitePermission | null> => {
    const path = `${await site.sitePath()}/permissions`;
    for await (const page of graph.pages(path, 'background')) {
      const all = readAnswer(z.array(sitePermission), page.items, 'GET …/permissions');
      const ours = all.find((permission) => isFor(permission, app));
      if (ours === undefined) continue;
      const request: GraphRequest = { method: 'GET', path: `${path}/${encodeURIComponent(ours.id)}` };
      return readAnswer(sitePermission, await graph.send(request, 'background'), nameOf(request));
    }
    return null;
  };
  return {
    async plan() {
      const roles = (await find())?.roles ?? [];
      if (roles.length === 1 && roles[0] === ROLE) return [];
      const before = roles.length === 0 ? '' : `, instead of ${roles.join(' and ')}`;
      const words = `the site: let ${app.displayName} in with the role ${ROLE}${before}`;
      return [{ list: null, column: null, does: 'let-app-in', words }];
    },
    async letAppIn() {
      const there = await find();
      const path = `${await site.sitePath()}/permissions`;
      const { clientId: id, displayName } = app;
      await graph.send(
        there === null
          ? {
              method: 'POST',
              path,
              body: { roles: [ROLE], grantedToIdentities: [{ application: { id, displayName } }] },
            }
          : { method: 'PATCH', path: `${path}/${encodeURIComponent(there.id)}`, body: { roles: [ROLE] } },
        'background',
      );
    },
  };
}

function isFor({ grantedToIdentities, grantedToIdentitiesV2 }: SitePermission, { clientId }: AppIdentity): boolean {
  const identities = [...(grantedToIdentitiesV2 ?? []), ...(grantedToIdentities ?? [])];
  return identities.some(({ application }) => application?.id?.toLowerCase() === clientId);
}

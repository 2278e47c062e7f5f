import { z } from 'zod';
import { bodyRefusal } from './body-refusal.ts';
import { type GraphRefusal, invalidRequest, notFound } from './graph-result.ts';

/** What a request needs. `permissions` is nobody's by a permission on the site: it takes the whole tenant's. */
export type SiteRight = 'read' | 'write' | 'manage' | 'permissions';

export const siteRole = z.enum(['read', 'write', 'manage', 'owner', 'fullcontrol']);
export type SiteRole = z.infer<typeof siteRole>;

const RIGHTS_OF_ROLE: Readonly<Record<SiteRole, readonly SiteRight[]>> = {
  read: ['read'],
  write: ['read', 'write'],
  manage: ['read', 'write', 'manage'],
  owner: ['read', 'write', 'manage'],
  fullcontrol: ['read', 'write', 'manage'],
};

/** Of every site: the scopes of a person's token, and the roles of an app's. `Sites.Selected` opens none by itself. */
const RIGHTS_OF_TENANT: Readonly<Record<string, readonly SiteRight[]>> = {
  'Sites.Read.All': ['read'],
  'Sites.ReadWrite.All': ['read', 'write'],
  'Sites.Manage.All': ['read', 'write', 'manage'],
  'Sites.FullControl.All': ['read', 'write', 'manage', 'permissions'],
};

export interface SitePermission {
  readonly permissionId: string;
  readonly appId: string;
  readonly appName: string;
  readonly roles: readonly SiteRole[];
}

export interface TokenRights {
  readonly appId: string;
  readonly personId: string | null;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}

export interface SitePermissions {
  may(token: TokenRights, right: SiteRight): boolean;
  all(): readonly SitePermission[];
  find(permissionId: string): SitePermission | GraphRefusal;
  create(body: unknown): SitePermission | GraphRefusal;
  change(permissionId: string, body: unknown): SitePermission | GraphRefusal;
  remove(permissionId: string): void;
  /** What an administrator has given the school's app; null takes it away. */
  setAppRole(role: SiteRole | null): void;
}

const application = z.looseObject({ id: z.guid(), displayName: z.string().default('') });
const created = z.strictObject({
  roles: z.array(siteRole).min(1),
  grantedToIdentities: z.array(z.strictObject({ application })).length(1).optional(),
  grantedToIdentitiesV2: z.array(z.strictObject({ application })).length(1).optional(),
  grantedTo: z.strictObject({ application }).optional(),
  grantedToV2: z.strictObject({ application }).optional(),
});
const changed = z.looseObject({ roles: z.array(siteRole).min(1) });

/** Who may open the site, beside people. The school's app may at the start: most of what is tried here is not this. */
export function createSitePermissions(settings: {
  readonly clientId: string;
  readonly tenantId: string;
}): SitePermissions {
  const permissions = new Map<string, SitePermission>();
  const put = (appId: string, appName: string, roles: readonly SiteRole[]): SitePermission => {
    const permissionId = Buffer.from(`i:0i.t|ms.sp.ext|${appId}@${settings.tenantId}`).toString('base64url');
    const permission = { permissionId, appId, appName, roles };
    permissions.set(permissionId, permission);
    return permission;
  };
  const find = (permissionId: string) => permissions.get(permissionId) ?? notFound('Item not found');
  const setAppRole = (role: SiteRole | null): void => {
    for (const { permissionId, appId } of permissions.values()) {
      if (appId === settings.clientId) permissions.delete(permissionId);
    }
    if (role !== null) put(settings.clientId, 'Every Session', [role]);
  };
  setAppRole('fullcontrol');
  return {
    may({ appId, personId, roles, scopes }, right) {
      const ofTenant = [...roles, ...scopes].flatMap((name) => RIGHTS_OF_TENANT[name] ?? []);
      const own = [...permissions.values()].filter((permission) => permission.appId === appId && personId === null);
      const ofSite = own.flatMap((permission) => permission.roles.flatMap((role) => RIGHTS_OF_ROLE[role]));
      return [...ofTenant, ...ofSite].includes(right);
    },
    all: () => [...permissions.values()],
    find,
    create(body) {
      const parsed = created.safeParse(body);
      if (!parsed.success) return bodyRefusal(parsed.error, 'microsoft.graph.permission');
      const { roles, grantedTo, grantedToV2, grantedToIdentities, grantedToIdentitiesV2 } = parsed.data;
      const [identity] = [...(grantedToIdentities ?? []), ...(grantedToIdentitiesV2 ?? [])];
      const given = identity ?? grantedTo ?? grantedToV2;
      if (given === undefined) return invalidRequest('One application must be named.');
      return put(given.application.id, given.application.displayName, roles);
    },
    change(permissionId, body) {
      const parsed = changed.safeParse(body);
      if (!parsed.success) return bodyRefusal(parsed.error, 'microsoft.graph.permission');
      const before = permissions.get(permissionId);
      return before === undefined ? notFound('Item not found') : put(before.appId, before.appName, parsed.data.roles);
    },
    remove: (permissionId) => void permissions.delete(permissionId),
    setAppRole,
  };
}

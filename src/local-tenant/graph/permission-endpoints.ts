import type { GraphCall, GraphEndpoint, GraphServices } from './graph-endpoint.ts';
import { type GraphRefusal, type GraphResult, isRefusal, noContent, success } from './graph-result.ts';
import { onSite } from './list-endpoints.ts';
import type { SitePermission } from './site-permissions.ts';

const PERMISSIONS = '/v1.0/sites/:siteId/permissions';
/** Any request about permissions (microsoft.md 5.5). */
const units = () => 5;

/** Which applications may open the site (microsoft.md 4). */
export function permissionEndpoints(services: GraphServices): GraphEndpoint[] {
  const { permissions } = services;
  const one = `${PERMISSIONS}/:permissionId`;
  const endpoint = (
    method: GraphEndpoint['method'],
    pattern: string,
    handle: (call: GraphCall) => GraphResult,
  ): GraphEndpoint => ({ method, pattern, units, right: 'permissions', handle: onSite(services, handle) });
  return [
    // Roles are told of each permission alone, not where they are listed.
    endpoint('GET', PERMISSIONS, () =>
      success({ value: permissions.all().map(({ roles: _, ...rest }) => json(rest)) }),
    ),
    endpoint('POST', PERMISSIONS, ({ request }) => answered(permissions.create(request.body), 201)),
    endpoint('GET', one, ({ request }) => answered(permissions.find(request.param('permissionId')))),
    endpoint('PATCH', one, ({ request }) => answered(permissions.change(request.param('permissionId'), request.body))),
    endpoint('DELETE', one, ({ request }) => {
      permissions.remove(request.param('permissionId'));
      return noContent();
    }),
  ];
}

function answered(permission: SitePermission | GraphRefusal, status = 200): GraphResult {
  return isRefusal(permission) ? permission : success({ ...json(permission), roles: permission.roles }, status);
}

function json({ permissionId, appId, appName }: Omit<SitePermission, 'roles'>) {
  const identities = [{ application: { id: appId, displayName: appName } }];
  return { id: permissionId, grantedToIdentitiesV2: identities, grantedToIdentities: identities };
}

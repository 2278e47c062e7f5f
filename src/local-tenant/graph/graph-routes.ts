import { z } from 'zod';
import { readBody } from '../read-body.ts';
import type { Route } from '../router.ts';
import type { TenantContext } from '../tenant-context.ts';
import { createGraphLimits, type GraphLimits, graphTuning } from './graph-limits.ts';
import { createResourceUnitMeter, type ResourceUnitMeter } from './resource-unit-meter.ts';
import { createSitePermissions, siteRole, type SitePermissions } from './site-permissions.ts';
import { createSharePointSite } from './sharepoint-site.ts';
import { sharePointRoutes } from './sharepoint-routes.ts';
import { v1Routes } from './v1-routes.ts';

/**
 * Microsoft Graph v1.0 for the school's tenant, its SharePoint site in memory: /v1.0/…, and beside it what tests and
 * the demo do to it: /control/graph/limits, /control/graph/usage, /control/graph/app-role and /control/sharepoint/….
 */
export function graphRoutes(context: TenantContext): readonly Route[] {
  const limits = createGraphLimits();
  const site = createSharePointSite(context, limits);
  const permissions = createSitePermissions(context.settings);
  const meter = createResourceUnitMeter(limits.unitsPerMinute);
  const services = { context, site, limits, permissions, meter };
  const controls = [tuningRoute(limits), usageRoute(meter), appRoleRoute(permissions)];
  return [...v1Routes(services), ...controls, ...sharePointRoutes(services)];
}

/** The resource units charged since the tenant's start, while they are counted at all. */
function usageRoute(meter: ResourceUnitMeter): Route {
  return {
    method: 'GET',
    pattern: '/control/graph/usage',
    handle: () => ({ status: 200, body: { resourceUnits: meter.total() } }),
  };
}

const appRole = z.strictObject({ role: siteRole.nullable() });

/** What an administrator has given the school's app on the site: all at the start, and null for nothing. */
function appRoleRoute(permissions: SitePermissions): Route {
  return {
    method: 'POST',
    pattern: '/control/graph/app-role',
    handle: (request) => {
      const body = readBody(request, appRole);
      if (body.kind === 'refused') return body.answer;
      permissions.setAppRole(body.value.role);
      return { status: 200, body: {} };
    },
  };
}

function tuningRoute(limits: GraphLimits): Route {
  return {
    method: 'POST',
    pattern: '/control/graph/limits',
    handle: (request) => {
      const body = readBody(request, graphTuning);
      if (body.kind === 'refused') return body.answer;
      limits.tune(body.value);
      return { status: 200, body: {} };
    },
  };
}

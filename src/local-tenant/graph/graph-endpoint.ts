import type { TenantContext } from '../tenant-context.ts';
import type { TenantRequest } from '../router.ts';
import type { GraphLimits } from './graph-limits.ts';
import type { GraphResult } from './graph-result.ts';
import type { Actor } from './list-item.ts';
import type { ResourceUnitMeter } from './resource-unit-meter.ts';
import type { SitePermissions, SiteRight } from './site-permissions.ts';
import type { SharePointSite } from './sharepoint-site.ts';

/** What the endpoints share. */
export interface GraphServices {
  readonly context: TenantContext;
  readonly site: SharePointSite;
  readonly limits: GraphLimits;
  readonly meter: ResourceUnitMeter;
  readonly permissions: SitePermissions;
}

/** A request whose token was good. */
export interface GraphCall {
  readonly request: TenantRequest;
  /** The person of a delegated token, else the app. */
  readonly actor: Actor;
}

/** One operation of Graph. */
export interface GraphEndpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** As in `Route`. */
  readonly pattern: string | RegExp;
  /** SharePoint's price in resource units (microsoft.md 5.5); 0 for what is not SharePoint's. */
  readonly units: (request: TenantRequest) => number;
  /** What it takes on the site; absent for what is not the site's. */
  readonly right?: SiteRight;
  /** The app role that an app's token must have; absent where none is asked for. */
  readonly appRole?: string;
  handle(call: GraphCall): GraphResult | Promise<GraphResult>;
}

export function readOne(): number {
  return 1;
}

export function readMany(): number {
  return 2;
}

export function write(): number {
  return 2;
}

export function notMetered(): number {
  return 0;
}

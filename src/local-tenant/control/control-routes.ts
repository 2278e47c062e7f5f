import type { AppCredentials } from '../identity/app-credentials.ts';
import type { Route } from '../router.ts';
import { nextRegistersAfter } from '../school/exports/export-timetable.ts';
import type { InventedSchool } from '../school/invented-school.ts';
import type { TenantContext } from '../tenant-context.ts';
import { appRoute, type AppAddresses } from './app-route.ts';
import { clockRoutes } from './clock-routes.ts';
import { credentialsRoute } from './credentials-route.ts';
import { faultRoutes } from './fault-routes.ts';
import { installRoute, type InstallParts } from './install-route.ts';
import { journalRoutes } from './journal-routes.ts';
import { teamRoute } from './team-route.ts';
import { schoolRoute } from './school-route.ts';

export interface ControlParts extends InstallParts {
  readonly context: TenantContext;
  readonly school: InventedSchool;
  /** Settles when every file that is due is in the inbox. */
  readonly exportsSettled: () => Promise<void>;
  readonly addresses: AppAddresses;
  readonly credentials: AppCredentials;
}

/** What the demo and the tests do to the tenant from outside. Graph has its own control of its limits. */
export function controlRoutes(parts: ControlParts): Route[] {
  const { context, school, exportsSettled } = parts;
  const timetable = {
    nextExportAfter: (instant: Date) => nextRegistersAfter(school, instant),
    schoolDayAfter: (on: string) => school.schoolDayAfter(on),
  };
  return [
    schoolRoute(context, school),
    ...clockRoutes({ clock: context.clock, timetable, afterMove: exportsSettled }),
    ...faultRoutes(context.faults),
    ...journalRoutes(context.journal),
    installRoute(parts),
    teamRoute({ ...parts, team: context.team, events: context.events }),
    appRoute(parts.addresses),
    credentialsRoute(parts.credentials),
  ];
}

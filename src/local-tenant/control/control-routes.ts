import type { Route } from '../router.ts';
import type { InventedSchool } from '../school/invented-school.ts';
import type { RegisterExports } from '../school/register-exports.ts';
import type { TenantContext } from '../tenant-context.ts';
import { appRoute, type AppAddresses } from './app-route.ts';
import { clockRoutes } from './clock-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { installRoute, type InstallParts } from './install-route.ts';
import { journalRoutes } from './journal-routes.ts';
import { schoolRoute } from './school-route.ts';

export interface ControlParts extends InstallParts {
  readonly context: TenantContext;
  readonly school: InventedSchool;
  readonly exports: RegisterExports;
  readonly addresses: AppAddresses;
}

/** What the demo and the tests do to the tenant from outside. Graph has its own control of its limits. */
export function controlRoutes(parts: ControlParts): Route[] {
  const { context, school, exports } = parts;
  const timetable = {
    nextExportAfter: (instant: Date) => exports.nextExportAfter(instant),
    schoolDayAfter: (on: string) => school.schoolDayAfter(on),
  };
  return [
    schoolRoute(context, school),
    ...clockRoutes({ clock: context.clock, timetable, afterMove: () => exports.settled() }),
    ...faultRoutes(context.faults),
    ...journalRoutes(context.journal),
    installRoute(parts),
    appRoute(parts.addresses),
  ];
}

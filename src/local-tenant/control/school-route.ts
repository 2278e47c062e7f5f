import type { Route } from '../router.ts';
import type { InventedSchool } from '../school/invented-school.ts';
import type { TenantContext } from '../tenant-context.ts';

/** GET /control/school: all that an app must be told to serve this school in this tenant. */
export function schoolRoute({ settings, team, url }: TenantContext, school: InventedSchool): Route {
  const { schoolName: _, people, ...ids } = settings;
  const { name, localAuthority, establishment, yearGroups, forms, sessionTimes, dayEndsAt, calendars } = school;
  const body = () => ({
    school: { name, localAuthority, establishment, yearGroups, forms, sessionTimes, dayEndsAt },
    ...ids,
    ...team.now(),
    serviceUrl: serviceUrlOf(url),
    people,
    calendars,
  });
  return { method: 'GET', pattern: '/control/school', handle: () => ({ status: 200, body: body() }) };
}

/** The address that the bot is given with each activity; also the `serviceurl` claim of its tokens. */
export function serviceUrlOf(url: string): string {
  return `${url}/teams/`;
}

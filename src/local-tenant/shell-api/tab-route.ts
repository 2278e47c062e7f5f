import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import { unknownPerson } from './find-seat.ts';
import type { ShellParts } from './shell-parts.ts';

/** GET /shell/api/tab?personId=&channelId=: the token and the context that Teams gives a tab (microsoft.md 4, 8). */
export function tabRoute(parts: ShellParts): Route {
  return { method: 'GET', pattern: '/shell/api/tab', handle: (request) => tab(parts, request) };
}

async function tab({ directory, issuer, settings }: ShellParts, request: TenantRequest): Promise<TenantAnswer> {
  const personId = request.query.get('personId') ?? '';
  const person = directory.findPerson(personId);
  if (person === null) return unknownPerson(personId);
  const channelId = request.query.get('channelId');
  const place = channelId === null ? null : directory.findPlace(channelId);
  const { teamId, teamGroupId } = place?.kind === 'channel' ? place.team : settings;
  const context = {
    theme: 'default',
    tid: settings.tenantId,
    userObjectId: person.personId,
    loginHint: person.email,
    entityId: 'register',
    ...(channelId === null ? {} : { channelId, teamId, groupId: teamGroupId }),
    frameContext: 'content',
    locale: 'en-gb',
  };
  return { status: 200, body: { token: await issuer.tabToken(person), context } };
}

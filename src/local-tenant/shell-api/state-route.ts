import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import type { TenantPerson } from '../tenant-context.ts';
import { unknownPerson } from './find-seat.ts';
import type { ShellParts } from './shell-parts.ts';

/** GET /shell/api/state?personId=: what the page shows around the conversations. Nobody named: the first person. */
export function stateRoute(parts: ShellParts): Route {
  return { method: 'GET', pattern: '/shell/api/state', handle: (request) => state(parts, request) };
}

function state(parts: ShellParts, request: TenantRequest): TenantAnswer {
  const { settings, directory, context } = parts;
  const { teamName, channels } = context.team.now();
  const personId = request.query.get('personId') ?? settings.people[0]?.personId ?? '';
  const me = directory.findPerson(personId);
  if (me === null) return unknownPerson(personId);
  const shown = (person: TenantPerson): TenantPerson & { userId: string } => ({
    ...person,
    userId: directory.userIdOf(person),
  });
  return {
    status: 200,
    body: {
      school: { name: settings.schoolName },
      now: parts.now().toISOString(),
      people: settings.people.map(shown),
      me: shown(me),
      team: { id: settings.teamId, name: teamName, channels },
      chat: { conversationId: directory.chatIdOf(me) },
      bot: directory.bot,
      meeting: { stageAddress: parts.stage.address() },
      tabUrl: parts.tabUrl(),
    },
  };
}

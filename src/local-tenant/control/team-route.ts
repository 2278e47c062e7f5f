import { z } from 'zod';
import { removeActivities, teamActivity } from '../people/team-activities.ts';
import type { IncomingActivity } from '../people/build-activity.ts';
import type { Team } from '../people/team.ts';
import { problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { Route, TenantAnswer } from '../router.ts';
import type { TenantEvents } from '../tenant-events.ts';
import { installIn, type InstallParts, deliverEach, placeOfTeam, placeOfPerson } from './install-route.ts';

const name = z.string().trim().min(1).max(50);
const channelId = z.string();
const personId = z.string();
const change = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('channelCreated'), name }),
  z.strictObject({ event: z.literal('channelRenamed'), channelId, name }),
  z.strictObject({ event: z.literal('channelDeleted'), channelId }),
  z.strictObject({ event: z.literal('channelRestored'), channelId }),
  z.strictObject({ event: z.literal('teamRenamed'), name }),
  z.strictObject({ event: z.literal('memberAdded'), personId }),
  z.strictObject({ event: z.literal('memberRemoved'), personId }),
  /** Without a person: from the team, or into it. */
  z.strictObject({ event: z.literal('appRemoved'), personId: personId.optional() }),
  z.strictObject({ event: z.literal('appAdded'), personId: personId.optional() }),
  z.strictObject({ event: z.literal('appBlocked'), personId }),
  z.strictObject({ event: z.literal('appUnblocked'), personId }),
]);
type Change = z.infer<typeof change>;

export interface TeamRouteParts extends InstallParts {
  readonly team: Team;
  readonly events: TenantEvents;
}

/**
 * POST /control/team {event, …}: people change the team or the app's place in it, and Teams tells the bot as it does.
 * 200 with `channelId` where a channel changed and with what the bot answered to each activity; 404 for a channel or a
 * person that is not there.
 */
export function teamRoute(parts: TeamRouteParts): Route {
  return {
    method: 'POST',
    pattern: '/control/team',
    async handle(request) {
      const body = readBody(request, change);
      if (body.kind === 'refused') return body.answer;
      const changed = await changeTeam(parts, body.value);
      parts.events.emit({ kind: 'team' });
      return changed;
    },
  };
}

async function changeTeam(parts: TeamRouteParts, wanted: Change): Promise<TenantAnswer> {
  switch (wanted.event) {
    case 'channelCreated':
    case 'channelRenamed':
    case 'channelDeleted':
    case 'channelRestored':
      return await changeChannel(parts, wanted);
    case 'teamRenamed':
      parts.team.rename(wanted.name);
      return await tell(parts, [teamEvent(parts, wanted.event)]);
    case 'memberAdded':
    case 'memberRemoved':
      return await changeMember(parts, wanted);
    case 'appRemoved':
    case 'appAdded':
    case 'appBlocked':
    case 'appUnblocked':
      return await changeApp(parts, wanted);
  }
}

async function changeChannel(
  parts: TeamRouteParts,
  wanted: Extract<Change, { event: `channel${string}` }>,
): Promise<TenantAnswer> {
  const { team } = parts;
  const { event } = wanted;
  const channel = {
    channelCreated: () => (event === 'channelCreated' ? team.addChannel(wanted.name) : null),
    channelRenamed: () => (event === 'channelRenamed' ? team.renameChannel(wanted.channelId, wanted.name) : null),
    channelDeleted: () => (event === 'channelDeleted' ? team.deleteChannel(wanted.channelId) : null),
    channelRestored: () => (event === 'channelRestored' ? team.restoreChannel(wanted.channelId) : null),
  }[event]();
  if (channel === null) return problem(404, 'ChannelNotFound', 'The team has no such channel to do this with.');
  return await tell(parts, [teamEvent(parts, event, { channel })], { channelId: channel.id });
}

async function changeMember(
  parts: TeamRouteParts,
  { event, personId: id }: Extract<Change, { event: `member${string}` }>,
): Promise<TenantAnswer> {
  const person = parts.directory.findPerson(id);
  if (person === null) return problem(404, 'PersonNotFound', `There is no person "${id}".`);
  const member = [{ id: parts.directory.userIdOf(person), aadObjectId: person.personId, name: person.name }];
  const isAdded = event === 'memberAdded';
  if (isAdded) parts.team.addMember(person);
  else parts.team.removeMember(person);
  const eventType = isAdded ? 'teamMemberAdded' : 'teamMemberRemoved';
  return await tell(parts, [
    teamEvent(parts, eventType, isAdded ? { membersAdded: member } : { membersRemoved: member }),
  ]);
}

async function changeApp(
  parts: TeamRouteParts,
  { event, personId: id }: Extract<Change, { event: `app${string}` }>,
): Promise<TenantAnswer> {
  const { installations, directory } = parts;
  const at = id === undefined ? placeOfTeam(parts) : placeOfPerson(parts, directory.findPerson(id));
  if (at === null) return problem(404, 'PersonNotFound', `There is no person "${id ?? ''}".`);
  if (event === 'appBlocked' || event === 'appUnblocked') {
    installations.setBlocked(at.person.personId, event === 'appBlocked');
    return { status: 200, body: { answers: [] } };
  }
  if (event === 'appAdded') return await installIn(parts, [at]);
  if (at.place.kind === 'channel') installations.removeFromTeam(at.place.team.teamId);
  else installations.removeForPerson(at.person.personId);
  return await tell(parts, removeActivities(parts, at.person, at.place));
}

function teamEvent(parts: TeamRouteParts, eventType: string, more: Parameters<typeof teamActivity>[4] = {}) {
  const { person, place } = placeOfTeam(parts);
  return teamActivity(parts, person, place, eventType, more);
}

/** Teams tells a bot only where it is installed; of its own removal it tells it all the same. */
async function tell(parts: TeamRouteParts, activities: readonly IncomingActivity[], more: object = {}) {
  const isOfRemoval = activities.some(({ action }) => action === 'remove');
  const told = parts.installations.hasTeam(parts.settings.teamId) || isOfRemoval ? activities : [];
  const answers = await deliverEach(parts, told);
  return answers.kind === 'unreachable'
    ? problem(502, 'BotUnreachable', answers.detail)
    : { status: 200, body: { ...more, answers: answers.statuses } };
}

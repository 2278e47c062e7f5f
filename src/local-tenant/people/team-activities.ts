import { randomUUID } from 'node:crypto';
import type { TenantChannel, TenantPerson } from '../tenant-context.ts';
import { envelope, type ActivityParts, type IncomingActivity } from './build-activity.ts';
import type { Place } from './directory.ts';

/** The two activities with which Teams tells a bot that it has been installed by a person in a place. */
export function installActivities(parts: ActivityParts, person: TenantPerson, place: Place): IncomingActivity[] {
  const bot = [{ id: parts.directory.bot.id }];
  return [
    { ...envelope(parts, person, place), type: 'installationUpdate', action: 'add' },
    place.kind === 'channel'
      ? teamActivity(parts, person, place, 'teamMemberAdded', { membersAdded: bot })
      : { ...envelope(parts, person, place), type: 'conversationUpdate', id: eventId(), membersAdded: bot },
  ];
}

/** Those of its removal; from a chat only the first. */
export function removeActivities(parts: ActivityParts, person: TenantPerson, place: Place): IncomingActivity[] {
  const update = { ...envelope(parts, person, place), type: 'installationUpdate', action: 'remove' };
  if (place.kind === 'chat') return [update];
  const bot = [{ id: parts.directory.bot.id }];
  return [teamActivity(parts, person, place, 'teamMemberRemoved', { membersRemoved: bot }), update];
}

/** Something of the team changed: a conversationUpdate of the team, with `eventType`. */
export function teamActivity(
  parts: ActivityParts,
  person: TenantPerson,
  team: Place,
  eventType: string,
  more: { readonly channel?: TenantChannel; readonly membersAdded?: object[]; readonly membersRemoved?: object[] } = {},
): IncomingActivity {
  const { channel, ...members } = more;
  const common = envelope(parts, person, team);
  const channelData = { ...common.channelData, eventType, ...(channel === undefined ? {} : { channel }) };
  return { ...common, type: 'conversationUpdate', id: eventId(), ...members, channelData };
}

function eventId(): string {
  return `f:${randomUUID()}`;
}

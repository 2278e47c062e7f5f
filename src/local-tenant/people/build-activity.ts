import { randomUUID } from 'node:crypto';
import type { TenantPerson, TenantSettings } from '../tenant-context.ts';
import type { Directory, Place } from './directory.ts';

/** An activity as Teams sends it to a bot. Only what the tenant itself reads is named. */
export interface IncomingActivity {
  readonly type: string;
  readonly id: string;
  readonly serviceUrl: string;
  readonly [property: string]: unknown;
}

export interface ActivityParts {
  readonly serviceUrl: string;
  readonly settings: TenantSettings;
  readonly directory: Directory;
  readonly now: () => Date;
}

/** A message that a person wrote. In a channel the bot hears only what mentions it. */
export function messageActivity(
  parts: ActivityParts,
  person: TenantPerson,
  place: Place,
  message: { readonly id: string; readonly text: string; readonly replyToId: string | null },
): IncomingActivity {
  const { bot } = parts.directory;
  const mention = { type: 'mention', text: `<at>${bot.name}</at>`, mentioned: bot };
  return {
    ...envelope(parts, person, inThread(place, message.replyToId ?? message.id)),
    type: 'message',
    id: message.id,
    text: place.kind === 'channel' ? `${mention.text} ${message.text}` : message.text,
    textFormat: 'plain',
    ...(message.replyToId === null ? {} : { replyToId: message.replyToId }),
    entities: [CLIENT_INFO, ...(place.kind === 'channel' ? [mention] : [])],
  };
}

/** A click on a card: where it hangs, and what the card sends along. */
export interface CardClick {
  readonly place: Place;
  readonly messageId: string;
  /** The first message of the card's thread. */
  readonly threadId: string;
  readonly value: unknown;
}

/** Action.Submit arrives as a message without text. */
export function submitActivity(parts: ActivityParts, person: TenantPerson, click: CardClick): IncomingActivity {
  return {
    ...envelope(parts, person, inThread(click.place, click.threadId)),
    type: 'message',
    replyToId: click.messageId,
    value: click.value,
    entities: [CLIENT_INFO],
  };
}

export function invokeActivity(
  parts: ActivityParts,
  person: TenantPerson,
  name: string,
  click: CardClick,
): IncomingActivity {
  return {
    ...envelope(parts, person, inThread(click.place, click.threadId)),
    type: 'invoke',
    name,
    replyToId: click.messageId,
    value: click.value,
    entities: [CLIENT_INFO],
  };
}

const CLIENT_INFO = {
  type: 'clientInfo',
  locale: 'en-GB',
  country: 'GB',
  platform: 'Web',
  timezone: 'Europe/London',
};

/** What every activity of a person in a place has. */
export function envelope(
  { serviceUrl, settings, directory, now }: ActivityParts,
  person: TenantPerson,
  place: Place,
): IncomingActivity & { channelData: object } {
  return {
    type: 'event',
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: now().toISOString(),
    locale: 'en-GB',
    localTimezone: 'Europe/London',
    from: { id: directory.userIdOf(person), name: person.name, aadObjectId: person.personId },
    recipient: directory.bot,
    conversation: conversationOf(place, settings.tenantId),
    channelData: channelDataOf(place, settings),
  };
}

function inThread(place: Place, threadId: string): Place {
  return place.kind === 'channel' ? { ...place, threadId } : place;
}

function conversationOf(place: Place, tenantId: string): object {
  if (place.kind === 'chat') return { id: place.conversationId, conversationType: 'personal', tenantId };
  const id = place.threadId === null ? place.conversationId : `${place.conversationId};messageid=${place.threadId}`;
  return { id, isGroup: true, conversationType: 'channel', tenantId };
}

function channelDataOf(place: Place, { tenantId }: TenantSettings): object {
  const tenant = { id: tenantId };
  if (place.kind === 'chat') return { tenant };
  const { teamId, teamName, teamGroupId } = place.team;
  return {
    tenant,
    teamsTeamId: teamId,
    teamsChannelId: place.channel.id,
    team: { id: teamId, name: teamName, aadGroupId: teamGroupId },
    channel: { id: place.channel.id },
  };
}

import type { InstalledTeam, OpenedChat, TurnOrigin } from './bot-handlers.ts';
import type { InboundActivity } from './inbound-activity.ts';

/** One call of Teams, without the SDK's shapes. */
export type Turn =
  | { readonly kind: 'installed'; readonly team: InstalledTeam }
  | { readonly kind: 'removed'; readonly team: InstalledTeam }
  /** A channel of the team was made, renamed, deleted or restored. */
  | { readonly kind: 'channels-changed'; readonly team: InstalledTeam }
  /** People, not the app. */
  | { readonly kind: 'members-added'; readonly team: InstalledTeam; readonly personIds: readonly string[] }
  | { readonly kind: 'chat-opened'; readonly chat: OpenedChat }
  | { readonly kind: 'chat-closed'; readonly chat: OpenedChat }
  | MessageTurn
  | InvokeTurn
  /** Words or a click of somebody whom Teams does not name by an Entra id: another bot, or an anonymous guest. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'nothing-to-do' };

export interface MessageTurn {
  readonly kind: 'message';
  readonly origin: TurnOrigin;
  readonly text: string;
  readonly activityId: string;
}

/** A click on a card or in a dialog; `value` is still to be checked. */
export interface InvokeTurn {
  readonly kind: 'invoke';
  readonly origin: TurnOrigin;
  readonly name: string;
  readonly value: unknown;
}

export function readTurn(activity: InboundActivity, tenantId: string): Turn {
  switch (activity.type) {
    case 'installationUpdate':
      return installationTurn(activity, tenantId);
    case 'conversationUpdate':
      return membersTurn(activity, tenantId);
    case 'message':
      return personTurn(activity, (origin) => ({
        kind: 'message',
        origin,
        text: wordsTo(activity),
        activityId: activity.id ?? '',
      }));
    case 'invoke':
      return personTurn(activity, (origin) => ({
        kind: 'invoke',
        origin,
        name: activity.name ?? '',
        value: activity.value,
      }));
    default:
      return { kind: 'nothing-to-do' };
  }
}

/** The team of an activity, or null in a personal chat. */
export function teamOf({ channelData, serviceUrl }: InboundActivity, tenantId: string): InstalledTeam | null {
  const team = channelData?.team;
  if (!team) return null;
  return { tenantId, teamId: team.id, groupId: team.aadGroupId ?? null, teamName: team.name ?? null, serviceUrl };
}

/** The person's chat with the bot that an activity is of; null in a team, in a group chat, and for one whom Teams does not name. */
export function chatOf({ channelData, conversation, from, serviceUrl }: InboundActivity, tenantId: string) {
  if (channelData?.team || conversation.isGroup === true || !from.aadObjectId) return null;
  return { personId: from.aadObjectId, tenantId, conversationId: conversation.id, serviceUrl };
}

function installationTurn(activity: InboundActivity, tenantId: string): Turn {
  const team = teamOf(activity, tenantId);
  if (team === null) {
    const chat = chatOf(activity, tenantId);
    if (chat === null) return { kind: 'nothing-to-do' };
    const isRemoved = activity.action === 'remove' || activity.action === 'remove-upgrade';
    return { kind: isRemoved ? 'chat-closed' : 'chat-opened', chat };
  }
  if (activity.action === 'add' || activity.action === 'add-upgrade') return { kind: 'installed', team };
  return activity.action === 'remove' ? { kind: 'removed', team } : { kind: 'nothing-to-do' };
}

const CHANNEL_EVENTS = new Set(['channelRenamed', 'channelCreated', 'channelDeleted', 'channelRestored']);

function membersTurn(activity: InboundActivity, tenantId: string): Turn {
  const isBot = ({ id }: { id: string }) => id === activity.recipient.id;
  const team = teamOf(activity, tenantId);
  if (team === null) {
    const chat = chatOf(activity, tenantId);
    return chat !== null && activity.membersAdded?.some(isBot)
      ? { kind: 'chat-opened', chat }
      : { kind: 'nothing-to-do' };
  }
  if (CHANNEL_EVENTS.has(activity.channelData?.eventType ?? '')) return { kind: 'channels-changed', team };
  if (activity.membersAdded?.some(isBot)) return { kind: 'installed', team };
  if (activity.membersRemoved?.some(isBot)) return { kind: 'removed', team };
  const personIds = (activity.membersAdded ?? []).flatMap(({ aadObjectId }) => aadObjectId ?? []);
  return personIds.length > 0 ? { kind: 'members-added', team, personIds } : { kind: 'nothing-to-do' };
}

function personTurn(
  { from, conversation, channelData, replyToId }: InboundActivity,
  turn: (origin: TurnOrigin) => Turn,
): Turn {
  if (!from.aadObjectId) return { kind: 'nobody' };
  const place = {
    conversationId: conversation.id,
    teamId: channelData?.team?.id ?? null,
    channelId: channelData?.channel?.id ?? null,
    messageId: replyToId ?? null,
  };
  return turn({ personId: from.aadObjectId, personName: from.name ?? '', place });
}

function wordsTo({ text, entities, recipient }: InboundActivity): string {
  const mentions = (entities ?? []).filter(({ mentioned }) => mentioned?.id === recipient.id);
  return mentions.reduce((words, mention) => words.replace(mention.text ?? '', ''), text ?? '').trim();
}

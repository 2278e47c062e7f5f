import { createHash } from 'node:crypto';
import type { Team } from './team.ts';
import type { TenantChannel, TenantPerson, TenantSettings, TenantTeam } from '../tenant-context.ts';

/** Where a message can be: a channel, perhaps in one thread of it, or a person's chat with the bot. */
export type Place =
  | {
      readonly kind: 'channel';
      readonly conversationId: string;
      readonly team: TenantTeam;
      readonly channel: TenantChannel;
      readonly threadId: string | null;
    }
  | { readonly kind: 'chat'; readonly conversationId: string; readonly person: TenantPerson };

export interface Directory {
  readonly bot: { readonly id: string; readonly name: string };
  /** The bot's own name for a person, `29:…`. */
  userIdOf(person: TenantPerson): string;
  chatIdOf(person: TenantPerson): string;
  /** By `29:…` or by Entra object id; Teams takes neither e-mail addresses nor names (microsoft.md 1.5). */
  findPerson(id: string): TenantPerson | null;
  /** By a decoded conversation id, with or without `;messageid=`. */
  findPlace(conversationId: string): Place | null;
}

export function createDirectory(settings: TenantSettings, school: Team): Directory {
  const { clientId, people, otherTeams } = settings;
  const inOthers = new Map(
    otherTeams.flatMap((team) => team.channels.map((channel) => [channel.id, { team, channel }])),
  );
  const userIdOf = (person: TenantPerson): string => `29:1${digest(clientId, 'user', person.personId)}`;
  const chatIdOf = (person: TenantPerson): string => `a:1${digest(clientId, 'chat', person.personId)}`;
  return {
    bot: { id: `28:${clientId}`, name: 'Every Session' },
    userIdOf,
    chatIdOf,
    findPerson: (id) => people.find((person) => person.personId === id || userIdOf(person) === id) ?? null,
    findPlace(id) {
      const [conversationId = id, threadId = null] = id.split(';messageid=');
      const channel = school.channel(conversationId);
      const inTeam = channel === null ? inOthers.get(conversationId) : { team: school.now(), channel };
      if (inTeam) return { kind: 'channel', conversationId, ...inTeam, threadId };
      const person = people.find((candidate) => chatIdOf(candidate) === id);
      return person ? { kind: 'chat', conversationId: id, person } : null;
    },
  };
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('/')).digest('base64url');
}

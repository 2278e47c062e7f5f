import type { TenantClock } from './clock.ts';
import type { FaultBoard } from './control/fault-board.ts';
import type { Journal } from './control/journal.ts';
import type { TenantEvents } from './tenant-events.ts';
import type { ChannelMessages, StoredMessage } from './people/conversation-store.ts';
import type { Team } from './people/team.ts';

/** What every part of the tenant may use. Built once, in start-tenant.ts. */
export interface TenantContext {
  /** `http://127.0.0.1:PORT`, without a closing slash. */
  readonly url: string;
  /** The school's adjustable time: for anything a person reads. */
  readonly clock: TenantClock;
  /** Milliseconds that only run forward, whatever the school's clock does: for limits. */
  readonly elapsedMs: () => number;
  readonly identity: AccessTokenVerifier;
  readonly settings: TenantSettings;
  readonly team: Team;
  readonly conversations: ChannelMessages;
  readonly chats: PersonalChats;
  readonly events: TenantEvents;
  readonly faults: FaultBoard;
  readonly journal: Journal;
}

export interface PersonalChats {
  /** What was said in a person's chat with the app, oldest first; null where the app is not installed for them. */
  messagesOf(personId: string): readonly StoredMessage[] | null;
}

export interface AccessTokenVerifier {
  /**
   * Checks `Authorization: Bearer …` as Microsoft's services do: signature, issuer, tenant, expiry and audience.
   * Audiences in use: "https://api.botframework.com" and "https://graph.microsoft.com".
   */
  verifyAccessToken(authorizationHeader: string | undefined, audience: string): Promise<AccessTokenCheck>;
}

export type AccessTokenCheck =
  | {
      readonly kind: 'valid';
      readonly appId: string;
      /** The signed-in person of an on-behalf-of token; null for an app-only token. */
      readonly personId: string | null;
      readonly roles: readonly string[];
      /** What a person let the program do for them; none in an app-only token. */
      readonly scopes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: 'missing' | 'expired' | 'wrong-audience' | 'invalid' };

/** A school's team, and its year groups' channels. */
export interface TenantTeam {
  /** Thread id of the team, `19:…@thread.tacv2`, equal to the id of its General channel: the Connector's name for it. */
  readonly teamId: string;
  /** Entra group id of the same team, a GUID: Graph's name for it (`/teams/{teamGroupId}`). */
  readonly teamGroupId: string;
  readonly teamName: string;
  /** General first; the others are year groups. */
  readonly channels: readonly TenantChannel[];
}

/** The tenant, with the team of the invented school. */
export interface TenantSettings extends TenantTeam {
  readonly tenantId: string;
  /** Entra application id, and the bot's. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly schoolName: string;
  /** Of further schools, which have no site and no register files: for a morning of a hundred schools. */
  readonly otherTeams: readonly TenantTeam[];
  /** Graph site id: `host,collection GUID,web GUID`. The site of the school's lists. */
  readonly siteId: string;
  readonly siteUrl: string;
  readonly people: readonly TenantPerson[];
}

export interface TenantChannel {
  /** `19:…@thread.tacv2` */
  readonly id: string;
  readonly name: string;
}

export interface TenantPerson {
  /** Entra object id. */
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly yearGroups: readonly number[];
  readonly forms: readonly string[];
  readonly jobTitle: string;
}

export interface Installation {
  readonly teamId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
}

/** A person's chat with the app. */
export interface PersonalChat {
  readonly personId: string;
  /** `a:…` */
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
}

export interface YearChannel {
  readonly channelId: string;
  readonly teamId: string;
  readonly name: string;
  /** Null for a channel that is no year group's. */
  readonly yearGroup: number | null;
  /** Who said in the channel whose it is; without one, its name says so. */
  readonly mappedBy?: string;
}

export interface PlaceStore {
  /** The bot's place in the Team; null before it is installed and after it is removed. */
  installation(teamId: string): Promise<Installation | null>;
  install(installation: Installation, now: Date): Promise<void>;
  remove(teamId: string, now: Date): Promise<void>;
  /** Teams may move; where it calls from is where it is to be answered (microsoft.md 1.5). */
  moveService(teamId: string, serviceUrl: string): Promise<void>;
  /** Null before the person has installed the app and after they have removed it. */
  chatOf(personId: string): Promise<PersonalChat | null>;
  openChat(chat: PersonalChat, now: Date): Promise<void>;
  closeChat(personId: string, now: Date): Promise<void>;
  channels(schoolId: string): Promise<YearChannel[]>;
  /** Those that are gone from the Team too: one that is restored is what it was. */
  channelsEver(schoolId: string): Promise<YearChannel[]>;
  /** Who said whose a channel is stays, where nobody says otherwise. */
  saveChannels(schoolId: string, channels: readonly YearChannel[], now: Date): Promise<void>;
  /** They are gone from the Team. */
  dropChannels(channelIds: readonly string[], now: Date): Promise<void>;
}

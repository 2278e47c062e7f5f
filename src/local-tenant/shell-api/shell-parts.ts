import type { BotCaller } from '../bot-caller.ts';
import type { TokenIssuer } from '../identity/token-issuer.ts';
import type { ActivityParts } from '../people/build-activity.ts';
import type { ConversationStore } from '../people/conversation-store.ts';
import type { Installations } from '../people/installations.ts';
import type { TenantContext } from '../tenant-context.ts';
import type { MeetingStage } from './meeting-stage.ts';

export interface ShellParts extends ActivityParts {
  readonly context: TenantContext;
  readonly bot: BotCaller;
  readonly issuer: TokenIssuer;
  readonly store: ConversationStore;
  readonly installations: Installations;
  readonly stage: MeetingStage;
  /** Asked each time: a test may start the app after the tenant. */
  readonly tabUrl: () => string;
}

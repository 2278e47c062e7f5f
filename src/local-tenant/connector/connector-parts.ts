import type { ConversationStore } from '../people/conversation-store.ts';
import type { Directory } from '../people/directory.ts';
import type { Installations } from '../people/installations.ts';
import type { TenantContext } from '../tenant-context.ts';
import type { ConnectorLimits } from './connector-limits.ts';

export interface ConnectorParts {
  readonly context: TenantContext;
  readonly directory: Directory;
  readonly store: ConversationStore;
  readonly installations: Installations;
  readonly limits: ConnectorLimits;
}

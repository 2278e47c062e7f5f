/** What the shell is told as it happens. */
export type TenantEvent =
  | {
      readonly kind: 'message';
      readonly conversationId: string;
      readonly messageId: string;
      readonly change: 'posted' | 'edited' | 'deleted';
    }
  /** Its name, its channels, its members, or the app's place in it. */
  | { readonly kind: 'team' }
  /** Something else is on the meeting's stage. */
  | { readonly kind: 'meeting' }
  | { readonly kind: 'list'; readonly listId: string }
  | { readonly kind: 'clock'; readonly now: string };

export interface TenantEvents {
  emit(event: TenantEvent): void;
  /** Returns how to stop listening. */
  listen(listener: (event: TenantEvent) => void): () => void;
}

export function createTenantEvents(): TenantEvents {
  const listeners = new Set<(event: TenantEvent) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

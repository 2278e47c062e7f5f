import type { TenantEvents } from '../tenant-events.ts';

/** What the team's one meeting has on its stage: an address of the app, which each person opens as themselves. */
export interface MeetingStage {
  /** Null while nothing is shown. */
  address(): string | null;
  show(address: string): void;
}

export function createMeetingStage(events: TenantEvents): MeetingStage {
  let shown: string | null = null;
  return {
    address: () => shown,
    show: (address) => {
      shown = address;
      events.emit({ kind: 'meeting' });
    },
  };
}

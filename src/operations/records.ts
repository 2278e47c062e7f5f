import type { ActionStore } from './records/action-store.ts';
import type { AuditStore } from './records/audit-store.ts';
import type { BriefingStore } from './records/briefing-store.ts';
import type { CaseStore } from './records/case-store.ts';
import type { DeliveryStore } from './records/delivery-store.ts';
import type { ImportStore } from './records/import-store.ts';
import type { JobStore } from './records/job-store.ts';
import type { KeepingStore } from './records/keeping-store.ts';
import type { LadderStore } from './records/ladder-store.ts';
import type { ListItemStore } from './records/list-item-store.ts';
import type { ListWriteStore } from './records/list-write-store.ts';
import type { MarkStore } from './records/mark-store.ts';
import type { MeetingStore } from './records/meeting-store.ts';
import type { MirrorStore } from './records/mirror-store.ts';
import type { MomentStore } from './records/moment-store.ts';
import type { NamingStore } from './records/naming-store.ts';
import type { PaceStore } from './records/pace-store.ts';
import type { PlaceStore } from './records/place-store.ts';
import type { ProvisionStore } from './records/provision-store.ts';
import type { PupilEventStore } from './records/pupil-event-store.ts';
import type { PupilStore } from './records/pupil-store.ts';
import type { ListsRunStore } from './records/lists-run-store.ts';
import type { ReminderStore } from './records/reminder-store.ts';
import type { SavedViewStore } from './records/saved-view-store.ts';
import type { SettingsStore } from './records/settings-store.ts';
import type { RequestStore } from './records/request-store.ts';

/** What the operations keep. One store a noun; all of them together change in one transaction or not at all. */
export interface Records {
  readonly pupils: PupilStore;
  readonly pupilEvents: PupilEventStore;
  readonly marks: MarkStore;
  readonly imports: ImportStore;
  readonly places: PlaceStore;
  readonly deliveries: DeliveryStore;
  readonly pace: PaceStore;
  readonly briefings: BriefingStore;
  readonly naming: NamingStore;
  readonly meetings: MeetingStore;
  readonly moments: MomentStore;
  readonly ladder: LadderStore;
  readonly listItems: ListItemStore;
  readonly listWrites: ListWriteStore;
  readonly cases: CaseStore;
  readonly actions: ActionStore;
  readonly mirrors: MirrorStore;
  readonly audit: AuditStore;
  readonly keeping: KeepingStore;
  readonly reminders: ReminderStore;
  readonly savedViews: SavedViewStore;
  readonly settings: SettingsStore;
  readonly provisions: ProvisionStore;
  readonly listsRuns: ListsRunStore;
  readonly requests: RequestStore;
  readonly jobs: JobStore;
}

export interface Database {
  /** For reading, and for single writes that need no company. */
  readonly records: Records;
  inTransaction<T>(work: (records: Records) => Promise<T>): Promise<T>;
}

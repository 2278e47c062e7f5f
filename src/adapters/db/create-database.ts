import type { Kysely } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Pupil } from '../../domain/pupil.ts';
import type { Database, Records } from '../../operations/records.ts';
import type { PupilYear } from '../../operations/records/mark-store.ts';
import { createActionStore } from './action-store.ts';
import { appendAudit, type OriginatedEntry } from './append-audit.ts';
import { createAuditStore } from './audit-store.ts';
import { createBriefingStore } from './briefing-store.ts';
import { createCaseStore } from './case-store.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createImportStore } from './import-store.ts';
import { createJobStore } from './job-store.ts';
import { createKeepingStore } from './keeping-store.ts';
import { createKeptReads, type KeptReads } from './kept-reads.ts';
import { createLadderStore } from './ladder-store.ts';
import { createListItemStore } from './list-item-store.ts';
import { createListWriteStore } from './list-write-store.ts';
import { createMarkStore } from './mark-store.ts';
import { createMeetingStore } from './meeting-store.ts';
import { createMirrorStore } from './mirror-store.ts';
import { createMomentStore } from './moment-store.ts';
import { createNamingStore } from './naming-store.ts';
import { createPaceStore } from './pace-store.ts';
import { createPlaceStore } from './place-store.ts';
import { createProvisionStore } from './provision-store.ts';
import { createPupilEventStore } from './pupil-event-store.ts';
import { createPupilStore } from './pupil-store.ts';
import { createListsRunStore } from './lists-run-store.ts';
import { createReminderStore } from './reminder-store.ts';
import { createSavedViewStore } from './saved-view-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { createRequestStore } from './request-store.ts';
import type { Tables } from './tables.ts';

/** Read by every page and changed a few times a day. */
interface Kept {
  readonly marks: KeptReads<readonly PupilYear[]>;
  readonly pupils: KeptReads<readonly Pupil[]>;
}

export function createDatabase(db: Kysely<Tables>, boss: PgBoss): Database {
  const kept: Kept = { marks: createKeptReads(), pupils: createKeptReads() };
  const atOnce = (entry: OriginatedEntry) => db.transaction().execute((trx) => appendAudit(trx, [entry]));
  return {
    records: recordsOn(db, boss, kept, atOnce),
    inTransaction: (work) =>
      db.transaction().execute(async (trx) => {
        const noted: OriginatedEntry[] = [];
        const result = await work(recordsOn(trx, boss, kept, (entry) => Promise.resolve(void noted.push(entry))));
        await appendAudit(trx, noted);
        return result;
      }),
  };
}

function recordsOn(
  db: Kysely<Tables>,
  boss: PgBoss,
  kept: Kept,
  addToAudit: (entry: OriginatedEntry) => Promise<void>,
): Records {
  return {
    pupils: createPupilStore(db, kept.pupils),
    pupilEvents: createPupilEventStore(db),
    marks: createMarkStore(db, kept.marks),
    imports: createImportStore(db),
    places: createPlaceStore(db),
    deliveries: createDeliveryStore(db),
    pace: createPaceStore(db),
    briefings: createBriefingStore(db),
    naming: createNamingStore(db),
    meetings: createMeetingStore(db),
    moments: createMomentStore(db),
    ladder: createLadderStore(db),
    listItems: createListItemStore(db),
    listWrites: createListWriteStore(db),
    cases: createCaseStore(db),
    actions: createActionStore(db),
    mirrors: createMirrorStore(db),
    audit: createAuditStore(db, addToAudit),
    keeping: createKeepingStore(db),
    reminders: createReminderStore(db),
    savedViews: createSavedViewStore(db),
    settings: createSettingsStore(db),
    provisions: createProvisionStore(db),
    listsRuns: createListsRunStore(db),
    requests: createRequestStore(db),
    jobs: createJobStore(db, boss),
  };
}

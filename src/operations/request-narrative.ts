import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { PupilStanding } from './load-standings.ts';
import { opened } from './cases/case-edit.ts';
import { noteChange } from './cases/note-change.ts';
import type { ListFields, ListItem } from './ports.ts';
import type { Database } from './records.ts';
import type { AuditEntry } from './records/audit-store.ts';
import { figureFields, writtenFields } from './risk-register-row.ts';
import type { NarrativeEdit } from './save-narrative.ts';

export interface NarrativeRequest {
  readonly writeId: string;
  readonly standing: PupilStanding;
  readonly item: ListItem | null;
  /** The row as the person saw it; null where there was none. */
  readonly before: ListFields | null;
  readonly edit: NarrativeEdit;
  /** A name: SharePoint shows who wrote. */
  readonly author: string;
  /** The words that the person saw. */
  readonly basedOn: string;
  readonly on: IsoDate;
}

/** Records what a person asks to have written, who asked, and the job that takes it to SharePoint: all or nothing. */
export async function requestNarrative(database: Database, entry: AuditEntry, of: NarrativeRequest): Promise<void> {
  const { writeId, standing, item, before, edit, author, basedOn, on } = of;
  const words = writtenFields(author, edit.narrative, edit.nextReviewOn);
  const reason = before === null ? 'somebody wrote about the pupil.' : '';
  const written = before === null ? { ...words, ...opened(reason, on) } : words;
  await database.inTransaction(async (records) => {
    await records.listWrites.request({
      writeId,
      schoolId: entry.schoolId,
      list: 'risk-register',
      rowKey: standing.pupil.pupilId,
      itemId: item?.itemId ?? null,
      etag: item?.etag ?? null,
      basedOn,
      fields: item === null ? { ...figureFields(standing, on), ...written } : written,
      requestedBy: entry.personId,
      requestedAt: entry.at,
    });
    const { schoolId, at, personId, subject: pupilId } = entry;
    const kind = before === null ? 'opened' : 'edited';
    const who = { schoolId, changeId: writeId, pupilId, at, by: { kind: 'person', personId } } as const;
    await noteChange(records, { ...who, kind, reason, before: before ?? {}, written, writeId });
    await records.audit.record(entry);
    // The person's own request follows at once; the job is for when this process dies in between.
    await records.jobs.enqueue('send-list-write', { writeId }, { afterMs: 5_000 });
  });
}

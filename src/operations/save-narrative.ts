import { randomUUID } from 'node:crypto';
import type { AttendanceBand } from '../domain/attendance-band.ts';
import { why } from '../domain/authorise.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import { loadStandings, type PupilStanding } from './load-standings.ts';
import type { Clock, ListItem } from './ports.ts';
import type { Database } from './records.ts';
import { figureFields, isSameText, riskCaseOf, versionOf, writtenFields, type RiskCase } from './risk-register-row.ts';
import { schoolTime } from './school-time.ts';
import type { ListWriteProgress } from './send-list-write.ts';
import { within } from './within.ts';

export interface SaveNarrativeNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly bands: readonly AttendanceBand[];
  readonly sendListWrite: (writeId: string) => Promise<ListWriteProgress>;
  /** How long the person is kept waiting for SharePoint before they hear that it will follow. */
  readonly patienceMs: number;
}

export interface NarrativeEdit {
  readonly narrative: string;
  readonly nextReviewOn: IsoDate | null;
  /** The version that the person saw; null when the pupil had no row. */
  readonly version: string | null;
}

export type NarrativeOutcome =
  | { readonly kind: 'saved' | 'waiting'; readonly standing: PupilStanding; readonly riskCase: RiskCase }
  | { readonly kind: 'conflict'; readonly theirs: RiskCase }
  | { readonly kind: 'not-allowed' | 'refused'; readonly message: string }
  | { readonly kind: 'no-such-pupil' };

/** Writes a narrative to the risk register, if nobody else has written to it since the person read it. */
export function saveNarrative(needs: SaveNarrativeNeeds) {
  const { database, clock, bands, sendListWrite, patienceMs } = needs;
  return async (school: School, person: Person, pupilId: string, edit: NarrativeEdit): Promise<NarrativeOutcome> => {
    const { on } = schoolTime(school, clock());
    const standings = await loadStandings(database.records, school, bands, on);
    const standing = standings.find(({ pupil }) => pupil.pupilId === pupilId);
    if (standing === undefined) return { kind: 'no-such-pupil' };
    const answer = why(person, 'narrative.write', standing.pupil);
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };

    const current = await database.records.listItems.byKey(school.schoolId, 'risk-register', pupilId);
    if (current !== null && !isExpected(current, edit.version)) return conflictWith(current);

    const writeId = randomUUID();
    await request(database, clock(), school, person, { writeId, standing, current, edit, on });
    const progress = await within(patienceMs, sendListWrite(writeId), { kind: 'waiting' });
    return outcomeOf(needs, { school, standing, edit, writeId }, progress);
  };
}

/** An edit made without a row, or on a version whose text is still the text, is an edit of what is there now. */
function isExpected(current: ListItem, version: string | null): boolean {
  return version !== null && isSameText(versionOf(current), version);
}

interface Request {
  readonly writeId: string;
  readonly standing: PupilStanding;
  readonly current: ListItem | null;
  readonly edit: NarrativeEdit;
  readonly on: IsoDate;
}

async function request(database: Database, now: Date, school: School, person: Person, of: Request): Promise<void> {
  const { writeId, standing, current, edit, on } = of;
  const { pupilId } = standing.pupil;
  const written = writtenFields(person.name, edit.narrative, edit.nextReviewOn);
  await database.inTransaction(async (records) => {
    await records.listWrites.request({
      writeId,
      schoolId: school.schoolId,
      list: 'risk-register',
      rowKey: pupilId,
      itemId: current?.itemId ?? null,
      etag: current === null ? null : current.etag,
      fields: current === null ? { ...figureFields(standing, on), ...written } : written,
      requestedBy: person.personId,
      requestedAt: now,
    });
    // The person's own request follows at once; the job is for when this process dies in between.
    await records.jobs.enqueue('send-list-write', { writeId }, { afterMs: 5_000 });
  });
}

interface Attempt {
  readonly school: School;
  readonly standing: PupilStanding;
  readonly edit: NarrativeEdit;
  readonly writeId: string;
}

async function outcomeOf(
  needs: SaveNarrativeNeeds,
  attempt: Attempt,
  progress: ListWriteProgress,
): Promise<NarrativeOutcome> {
  const { standing } = attempt;
  switch (progress.kind) {
    case 'written':
      return { kind: 'saved', standing, riskCase: caseOf(progress.item) };
    case 'waiting':
      return { kind: 'waiting', standing, riskCase: await waitingCase(needs, attempt) };
    case 'refused':
      return { kind: 'refused', message: progress.detail };
    case 'conflict':
      return resolve(needs, attempt, progress.current);
  }
}

/** SharePoint had a newer row than the replica. Only somebody's words make a conflict; new figures do not. */
async function resolve(needs: SaveNarrativeNeeds, attempt: Attempt, current: ListItem): Promise<NarrativeOutcome> {
  const { listWrites } = needs.database.records;
  const { writeId, edit } = attempt;
  if (isExpected(current, edit.version)) {
    await listWrites.rebase(writeId, current.itemId, current.etag);
    const progress = await needs.sendListWrite(writeId);
    if (progress.kind !== 'conflict') return outcomeOf(needs, attempt, progress);
  }
  await listWrites.settle(writeId, 'refused', 'Its author was shown the newer version.', needs.clock());
  return conflictWith(current);
}

async function waitingCase(
  { database }: SaveNarrativeNeeds,
  { school, standing, writeId }: Attempt,
): Promise<RiskCase> {
  const { listItems, listWrites } = database.records;
  const item = await listItems.byKey(school.schoolId, 'risk-register', standing.pupil.pupilId);
  const riskCase = riskCaseOf(item, await listWrites.get(writeId));
  if (riskCase === null) throw new Error('A narrative that waits is on record.');
  return riskCase;
}

function conflictWith(current: ListItem): NarrativeOutcome {
  return { kind: 'conflict', theirs: caseOf(current) };
}

function caseOf(item: ListItem): RiskCase {
  const riskCase = riskCaseOf(item, null);
  if (riskCase === null) throw new Error('A row that is there is a case.');
  return riskCase;
}

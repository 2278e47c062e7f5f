import { randomUUID } from 'node:crypto';
import { why, type Verb } from '../domain/authorise.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import { caseRow } from './cases/case-row.ts';
import { loadStandings, type PupilStanding } from './load-standings.ts';
import type { Clock, ListItem } from './ports.ts';
import type { Database } from './records.ts';
import type { AuditEntry } from './records/audit-store.ts';
import type { ListWrite } from './records/list-write-store.ts';
import { requestNarrative } from './request-narrative.ts';
import { printIn, riskCaseOf, type RiskCase } from './risk-register-row.ts';
import { schoolTime } from './school-time.ts';
import type { ListWriteProgress } from './send-list-write.ts';
import { within } from './within.ts';

export interface SaveNarrativeNeeds {
  readonly database: Database;
  readonly clock: Clock;
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

/**
 * Writes a narrative to the risk register, if nobody else has written to it since the person read it. Both are audited:
 * what a person asks to have written, and that they were given somebody else's words in its place.
 */
export function saveNarrative(needs: SaveNarrativeNeeds) {
  const { database, clock, sendListWrite, patienceMs } = needs;
  return async (school: School, person: Person, pupilId: string, edit: NarrativeEdit): Promise<NarrativeOutcome> => {
    const { on } = schoolTime(school, clock());
    const standings = await loadStandings(database.records, school, on);
    const standing = standings.find(({ pupil }) => pupil.pupilId === pupilId);
    if (standing === undefined) return { kind: 'no-such-pupil' };
    const answer = why(person, 'narrative.write', standing.pupil);
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };

    const entry = (verb: Verb): AuditEntry => {
      const who = { schoolId: school.schoolId, personId: person.personId };
      return { ...who, at: clock(), verb, subject: pupilId, reason: why(person, verb, standing.pupil).reason };
    };
    const { item, before, shown } = await caseNow(database, school, pupilId);
    const basedOn = printIn(edit.version);
    if (shown !== null && printIn(shown.etag) !== basedOn) {
      await database.records.audit.record(entry('narrative.read'));
      return { kind: 'conflict', theirs: shown };
    }

    const writeId = randomUUID();
    const asked = { writeId, standing, item, before, edit, author: person.name, basedOn, on };
    await requestNarrative(database, entry('narrative.write'), asked);
    const progress = await within(patienceMs, sendListWrite(writeId), { kind: 'waiting' });
    return outcomeOf(database, { school, standing, writeId, theirs: entry('narrative.read') }, progress);
  };
}

/** The row of the replica, and what a person is shown of it under the newest words that still wait. */
async function caseNow({ records }: Database, { schoolId }: School, pupilId: string) {
  const { item, waiting, fields: before } = await caseRow(records, schoolId, pupilId);
  return { item, before, shown: riskCaseOf(item, waiting) };
}

interface Attempt {
  readonly school: School;
  readonly standing: PupilStanding;
  readonly writeId: string;
  /** For when they are given somebody else's words. */
  readonly theirs: AuditEntry;
}

async function outcomeOf(
  database: Database,
  { school, standing, writeId, theirs }: Attempt,
  progress: ListWriteProgress,
): Promise<NarrativeOutcome> {
  switch (progress.kind) {
    case 'written':
      return { kind: 'saved', standing, riskCase: caseOf(progress.item, []) };
    case 'waiting': {
      const { item, waiting } = await caseRow(database.records, school.schoolId, standing.pupil.pupilId);
      return { kind: 'waiting', standing, riskCase: caseOf(item, waiting) };
    }
    case 'refused':
      return { kind: 'refused', message: progress.detail };
    case 'conflict':
      // The author has both versions on the screen and decides: what they send next is another write.
      await database.inTransaction(async (records) => {
        await records.listWrites.withdraw(writeId);
        await records.cases.takeBack(school.schoolId, writeId, theirs.at);
        await records.audit.record(theirs);
      });
      return { kind: 'conflict', theirs: caseOf(progress.current, []) };
  }
}

function caseOf(item: ListItem | null, waiting: readonly ListWrite[]): RiskCase {
  const riskCase = riskCaseOf(item, waiting);
  if (riskCase === null) throw new Error('What was written is in SharePoint or on record.');
  return riskCase;
}

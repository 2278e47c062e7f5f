import type { AttendanceBand } from '../domain/figures/attendance-band.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { isSameWords } from '../domain/same-words.ts';
import type { School } from '../domain/school.ts';
import { isRowAtFault } from './is-row-at-fault.ts';
import { loadStandings, type PupilStanding } from './load-standings.ts';
import type { Clock, ListEdit, ListItem, ListWriteOutcome, SchoolLists } from './ports.ts';
import type { Database } from './records.ts';
import { figureFields } from './risk-register-row.ts';

export interface OpenCasesNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly listsOf: (schoolId: string) => SchoolLists;
}

export interface CasesOpened {
  readonly opened: number;
  /** Rows whose figures were brought up to date. */
  readonly refreshed: number;
  /** Rows that SharePoint did not take now; asked again, they are tried again. */
  readonly leftOut: number;
  /** Rows that SharePoint will not take as they are. */
  readonly refused: number;
}

/** Each costs two requests, twenty to a batch; more of them wait for the next time. */
const REFRESHED_MAX = 200;

/**
 * Gives a row in the risk register to each pupil who has come below the pack's band and has none, and new figures to the
 * rows of those whose band has changed. What people wrote is never touched.
 */
export function openCases(needs: OpenCasesNeeds) {
  return async (school: School, on: IsoDate): Promise<CasesOpened> => {
    const { database, clock, listsOf } = needs;
    const {
      schoolId,
      strategy: { bands, caseBelowBandId },
    } = school;
    const known = await database.records.listItems.all(schoolId, 'risk-register');
    const itemOf = new Map(known.map((item) => [item.fields['Key'], item]));
    const deleted = await deletedKeys(database, schoolId);
    const standings = await loadStandings(database.records, school, on);
    const due = standings.filter(
      ({ pupil, band }) =>
        isBelow(bands, band, caseBelowBandId) && !itemOf.has(pupil.pupilId) && !deleted.has(pupil.pupilId),
    );
    const created = await listsOf(schoolId).createMany(
      'risk-register',
      due.map((standing) => ({ ...figureFields(standing, on), Key: standing.pupil.pupilId })),
    );
    await apply(database, schoolId, created, clock());
    const stale = standings.flatMap((standing) => {
      const item = itemOf.get(standing.pupil.pupilId);
      if (item === undefined || !hasChangedBand(item, standing)) return [];
      return [{ itemId: item.itemId, etag: item.etag, fields: figureFields(standing, on) }];
    });
    const updated = await refresh(needs, schoolId, stale);
    const all = [...created, ...updated];
    const isRefused = (outcome: ListWriteOutcome) => outcome.kind === 'refused' && isRowAtFault(outcome);
    return {
      opened: count(created, ({ kind }) => kind === 'written'),
      refreshed: count(updated, ({ kind }) => kind === 'written'),
      leftOut: count(all, (outcome) => isNotTakenNow(outcome)) + stale.length - updated.length,
      refused: count(all, isRefused),
    };
  };
}

/** Pupils whose row somebody deleted in SharePoint: a person decides whether it comes back, with what was written in it. */
async function deletedKeys({ records }: Database, schoolId: string): Promise<ReadonlySet<unknown>> {
  const troubled = await records.listItems.troubled(schoolId);
  const deleted = troubled.filter(({ list, deletedAt }) => list === 'risk-register' && deletedAt !== null);
  return new Set(deleted.map(({ item }) => item.fields['Key']));
}

/** An outcome for each row that was tried, which is not all of them where there are many. */
async function refresh(
  { database, clock, listsOf }: OpenCasesNeeds,
  schoolId: string,
  stale: readonly ListEdit[],
): Promise<readonly ListWriteOutcome[]> {
  const outcomes = await listsOf(schoolId).updateMany('risk-register', stale.slice(0, REFRESHED_MAX));
  await apply(database, schoolId, outcomes, clock());
  return outcomes;
}

/** Also a row that somebody changed meanwhile is kept as it now is; its figures are left for the next time. */
function apply(database: Database, schoolId: string, outcomes: readonly ListWriteOutcome[], now: Date): Promise<void> {
  const changes = outcomes.flatMap((outcome) => {
    if (outcome.kind === 'written') return [{ kind: 'present' as const, item: outcome.item }];
    return outcome.kind === 'conflict' ? [{ kind: 'present' as const, item: outcome.current }] : [];
  });
  return database.inTransaction(({ listItems }) => listItems.apply(schoolId, 'risk-register', changes, false, now));
}

function hasChangedBand({ fields }: ListItem, { band }: PupilStanding): boolean {
  const shown = fields['Band'];
  return !isSameWords(typeof shown === 'string' ? shown : null, band?.label);
}

function isNotTakenNow(outcome: ListWriteOutcome): boolean {
  return outcome.kind === 'try-later' || (outcome.kind === 'refused' && !isRowAtFault(outcome));
}

function count(outcomes: readonly ListWriteOutcome[], isSo: (outcome: ListWriteOutcome) => boolean): number {
  return outcomes.filter(isSo).length;
}

function isBelow(bands: readonly AttendanceBand[], band: AttendanceBand | null, thanBandId: string): boolean {
  const place = (bandId: string) => bands.findIndex(({ id }) => id === bandId);
  return band !== null && place(band.id) > place(thanBandId);
}

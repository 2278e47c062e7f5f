import type { AttendanceBand } from '../domain/attendance-band.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { School } from '../domain/school.ts';
import { loadStandings, type PupilStanding } from './load-standings.ts';
import type { ListFields, SchoolLists } from './ports.ts';
import type { Database } from './records.ts';
import { figureFields } from './risk-register-row.ts';

export interface OpenCasesNeeds {
  readonly database: Database;
  readonly bands: readonly AttendanceBand[];
  /** A pupil below this band gets a row. */
  readonly caseBelowBandId: string;
  readonly listsOf: (schoolId: string) => SchoolLists;
}

export interface CasesOpened {
  readonly opened: number;
  /** Rows that SharePoint did not take now; asked again, they are tried again. */
  readonly leftOut: number;
}

/** Gives a row in the risk register to each pupil who has come below the pack's band and has none. */
export function openCases({ database, bands, caseBelowBandId, listsOf }: OpenCasesNeeds) {
  return async (school: School, on: IsoDate): Promise<CasesOpened> => {
    const { schoolId } = school;
    const known = await database.records.listItems.all(schoolId, 'risk-register');
    const keys = new Set(known.map(({ fields }) => fields['Key']));
    const standings = await loadStandings(database.records, school, bands, on);
    const due = standings.filter(
      ({ pupil, band }) => isBelow(bands, band, caseBelowBandId) && !keys.has(pupil.pupilId),
    );
    const outcomes = await listsOf(schoolId).createMany(
      'risk-register',
      due.map((standing) => rowOf(standing, on)),
    );
    const changes = outcomes.flatMap((outcome) =>
      outcome.kind === 'written' ? [{ kind: 'present' as const, item: outcome.item }] : [],
    );
    await database.inTransaction(({ listItems }) => listItems.apply(schoolId, 'risk-register', changes, false));
    return { opened: changes.length, leftOut: outcomes.length - changes.length };
  };
}

function rowOf(standing: PupilStanding, on: IsoDate): ListFields & { readonly Key: string } {
  return { ...figureFields(standing, on), Key: standing.pupil.pupilId };
}

function isBelow(bands: readonly AttendanceBand[], band: AttendanceBand | null, thanBandId: string): boolean {
  const place = (bandId: string) => bands.findIndex(({ id }) => id === bandId);
  return band !== null && place(band.id) > place(thanBandId);
}

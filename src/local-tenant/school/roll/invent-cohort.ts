import type { SchoolYears } from '../calendar/school-years.ts';
import { createSeededRandom } from '../seeded-random.ts';
import { AWKWARD_NAMES } from './awkward-names.ts';
import { inventName, type PupilName } from './invent-name.ts';
import { occupationsOf } from './place-occupations.ts';
import { upnOf } from './upn.ts';

export const FORM_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
const PLACES_IN_A_FORM = 30;
const PLACES = FORM_LETTERS.length * PLACES_IN_A_FORM;
/** Establishment numbers of the invented primary schools that issued the UPNs. */
const PRIMARY_SCHOOLS = ['2003', '2011', '2016', '2024', '2030', '2045', '3302', '3318'];

/** A pupil for good: what changes with the years (year group, form) follows from the cohort. */
export interface InventedPupil {
  readonly upn: string;
  readonly admissionNumber: string;
  /** Within the cohort, from 1. */
  readonly serial: number;
  readonly forename: string;
  readonly surname: string;
  /** The year in which the cohort entered Year 7. */
  readonly cohort: number;
  readonly formLetter: string;
  readonly admittedOn: string;
  /** The last day on roll, which for every pupil comes in the end. */
  readonly leavesOn: string;
}

/** All who are ever in the cohort that entered Year 7 in a September: 240 places and those who take them over. */
export function inventCohort(seed: string | number, cohort: number, years: SchoolYears): readonly InventedPupil[] {
  const awkward = awkwardNamesByPlace(cohort);
  return Array.from({ length: PLACES }, (_, place) => place).flatMap((place) => {
    const name = awkward.get(place);
    const random = createSeededRandom(seed, 'place', cohort, place);
    const occupations = occupationsOf(cohort, years, random, name !== undefined);
    return occupations.map(({ admittedOn, leavesOn }, occupant) => {
      const serial = place + 1 + occupant * PLACES;
      return {
        ...(name ?? inventName(random)),
        upn: upnOf({ localAuthority: '999', establishment: random.pick(PRIMARY_SCHOOLS), year: cohort - 7, serial }),
        admissionNumber: String((cohort - 2000) * 1000 + serial).padStart(6, '0'),
        serial,
        cohort,
        formLetter: FORM_LETTERS[place % FORM_LETTERS.length] ?? 'A',
        admittedOn,
        leavesOn,
      };
    });
  });
}

/** Each awkward name goes to every fifth cohort, so that any five year groups hold them all. */
function awkwardNamesByPlace(cohort: number): ReadonlyMap<number, PupilName> {
  const places = new Map<number, PupilName>();
  AWKWARD_NAMES.forEach((name, index) => {
    if (index % 5 === cohort % 5) places.set((index * 37) % PLACES, name);
  });
  return places;
}

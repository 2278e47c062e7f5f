import { createSeededRandom } from '../seeded-random.ts';
import { enterSession, isPresent, KNOWN_BEFOREHAND, type SheetDraft } from './mark-sheet.ts';

const TRIPS_IN_A_YEAR = 3;
const MONDAY = 1;

/** V: each year group has a few trips, and a quarter to half of it goes along. */
export function enterTrips(draft: SheetDraft, seed: string | number): void {
  const { year, yearGroup } = draft;
  const trips = createSeededRandom(seed, 'trips', year.schoolYear, yearGroup);
  const random = draft.randomFor('trips');
  for (let trip = 0; trip < TRIPS_IN_A_YEAR; trip += 1) {
    const position = trips.between(12, year.days.length - 8);
    const share = 0.25 + 0.25 * trips.next();
    if (random.chance(share)) replacePresence(draft, position, 'V');
  }
}

/** P: the afternoons on which the school's teams play away. */
export function enterFixtures(draft: SheetDraft): void {
  const random = draft.randomFor('fixtures');
  if (!random.chance(0.12)) return;
  for (let fixture = 0; fixture < 4; fixture += 1) {
    const slot = random.between(8, draft.year.days.length - 1) * 2 + 1;
    if (isPresent(draft, slot)) enterSession(draft, slot, 'P', KNOWN_BEFOREHAND);
  }
}

/** W: Year 10, in the last whole week of June. */
export function enterWorkExperience(draft: SheetDraft): void {
  if (draft.yearGroup !== 10 || !draft.randomFor('work-experience').chance(0.92)) return;
  const first = draft.year.days.findLastIndex(({ month, weekday }) => month === 6 && weekday === MONDAY);
  for (let position = first; position < first + 5; position += 1) replacePresence(draft, position, 'W');
}

/** Who is ill on the day stays ill. */
function replacePresence(draft: SheetDraft, position: number, code: string): void {
  for (const slot of [position * 2, position * 2 + 1]) {
    if (isPresent(draft, slot)) enterSession(draft, slot, code, KNOWN_BEFOREHAND);
  }
}

import type { Pupil } from '../../domain/pupil.ts';

export interface PupilStore {
  /** Everyone ever on the roll of the school; the caller asks who was on roll on a date. */
  all(schoolId: string): Promise<readonly Pupil[]>;
  /** The same of some year groups. */
  ofYears(schoolId: string, yearGroups: readonly number[]): Promise<Pupil[]>;
  save(schoolId: string, pupils: readonly Pupil[], now: Date): Promise<void>;
}

import type { Pupil } from '../pupil.ts';
import { isTemporaryUpn } from '../upn.ts';

/**
 * Whether a row that leads to the pupil by the school's number may name another UPN. A pupil without a UPN, or with a
 * temporary one, gets another in time; a permanent UPN never changes, so that the number is somebody else's now.
 */
export function mayDifferInUpn(upn: string | null, pupil: Pick<Pupil, 'upn'>): boolean {
  return upn === null || pupil.upn === null || upn === pupil.upn || isTemporaryUpn(pupil.upn);
}

import type { IsoDate } from './calendar/iso-date.ts';

/** A pupil as the school's admission register knows them, and no more than the app needs. */
export interface Pupil {
  /** Ours, stable, and meaningless outside this app: safe in queues, logs and addresses. */
  readonly pupilId: string;
  readonly upn: string | null;
  /** The school's own number: admission number or MIS id. */
  readonly misId: string | null;
  readonly surname: string;
  /** The name the pupil is known by. */
  readonly forename: string;
  /** 7 to 13 in a secondary school, 0 for Reception, -1 for Nursery. */
  readonly yearGroup: number;
  /** Tutor group or class, as the school writes it: "9B". */
  readonly form: string;
  readonly admittedOn: IsoDate | null;
  /** The last day on roll; null while on roll. */
  readonly leftOn: IsoDate | null;
}

export function isOnRoll(pupil: Pick<Pupil, 'admittedOn' | 'leftOn'>, on: IsoDate): boolean {
  return (pupil.admittedOn === null || pupil.admittedOn <= on) && (pupil.leftOn === null || on <= pupil.leftOn);
}

export function displayName(pupil: Pick<Pupil, 'forename' | 'surname'>): string {
  return `${pupil.forename} ${pupil.surname}`;
}

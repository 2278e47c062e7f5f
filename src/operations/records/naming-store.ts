/** What is on record of whether a pupil may be named in public, the newest. */
export interface NamingConsent {
  readonly isGiven: boolean;
  /** Entra object id of whoever recorded it. */
  readonly recordedBy: string;
  readonly at: Date;
}

export interface NamingStore {
  /** Adds to what is on record; nothing is ever written over. */
  note(consent: NamingConsent & { readonly schoolId: string; readonly pupilId: string }): Promise<void>;
  /** Null where nobody has recorded anything: the pupil is not named. */
  of(schoolId: string, pupilId: string): Promise<NamingConsent | null>;
  /** Ids of the pupils who may be named now. */
  consenting(schoolId: string): Promise<ReadonlySet<string>>;
}

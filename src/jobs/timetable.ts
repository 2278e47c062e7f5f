import type { SessionName } from '../domain/calendar/school-session.ts';

/** When the school's clock sets something going. Times are each school's own, so that the table fits every school. */
export interface SchoolMoment {
  readonly name: string;
  readonly session: SessionName;
  /** A time of the session in the school's settings. */
  readonly time: 'listAt' | 'closesAt';
  readonly does: 'decide-absent-lists' | 'open-cases';
}

/** What runs again and again, whatever the school's clock says. */
export interface Rhythm {
  readonly name: string;
  readonly everySeconds: number;
  readonly does: 'read-lists' | 'resume-unfinished';
}

export const SCHOOL_MOMENTS: readonly SchoolMoment[] = [
  { name: 'the morning list goes out', session: 'AM', time: 'listAt', does: 'decide-absent-lists' },
  { name: 'the morning list goes out without registers', session: 'AM', time: 'closesAt', does: 'decide-absent-lists' },
  {
    name: 'the afternoon list goes out without registers',
    session: 'PM',
    time: 'closesAt',
    does: 'decide-absent-lists',
  },
  { name: 'pupils who have come below the band get a case', session: 'AM', time: 'closesAt', does: 'open-cases' },
  { name: 'the afternoon list goes out', session: 'PM', time: 'listAt', does: 'decide-absent-lists' },
];

export const RHYTHMS: readonly Rhythm[] = [
  { name: 'see what people changed in SharePoint', everySeconds: 30, does: 'read-lists' },
  { name: 'take up what was left unfinished', everySeconds: 60, does: 'resume-unfinished' },
];

import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';
import type { Pupil } from '../pupil.ts';
import type { CaseEvent, PupilAttribute, PupilList } from './selector.ts';

/** A pupil as selectors see one: marks, and what people keep about the pupil. */
export interface SelectionSubject {
  readonly pupil: Pupil;
  /** This school year's marks, and the sessions that they lie on (school-sessions.ts). */
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
  /** The pupil's time on roll up to and with the day of the selection. */
  readonly span: Span;
  /** Last school year at this school; null where the pupil was not here. */
  readonly lastYear: { readonly marks: Uint8Array; readonly sessions: SchoolSessions; readonly span: Span } | null;
  readonly facts: CaseFacts;
}

/** What people record about a pupil (SharePoint lists). Of tier 2 and above. */
export interface CaseFacts {
  readonly attributes: ReadonlySet<PupilAttribute>;
  readonly lists: ReadonlySet<PupilList>;
  /** A barrier, a strategy and a review that is not past (design notes: narrative completeness). */
  readonly hasNarrative: boolean;
  readonly reviewOn: IsoDate | null;
  readonly hasMentor: boolean;
  readonly contract: { readonly startedOn: IsoDate; readonly reviewOn: IsoDate } | null;
  readonly expectedBackOn: IsoDate | null;
  /** Contacts with the family in which somebody was reached. */
  readonly reachedOn: readonly IsoDate[];
  /** Recorded and not yet answered. */
  readonly openEvents: readonly { readonly event: CaseEvent; readonly on: IsoDate }[];
}

export const NO_CASE_FACTS: CaseFacts = {
  attributes: new Set(),
  lists: new Set(),
  hasNarrative: false,
  reviewOn: null,
  hasMentor: false,
  contract: null,
  expectedBackOn: null,
  reachedOn: [],
  openEvents: [],
};

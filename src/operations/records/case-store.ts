import type { CaseChange } from '../../domain/cases/case-change.ts';

/** A change as it is shown: `waiting` until SharePoint has it, `in-trouble` where a person has to decide about it. */
export interface KnownCaseChange extends CaseChange {
  readonly standing: 'written' | 'waiting' | 'in-trouble';
}

/** Words about a pupil for few eyes. */
export interface CaseNote {
  readonly noteId: string;
  readonly pupilId: string;
  readonly at: Date;
  readonly personId: string;
  readonly words: string;
}

/** Adds to what is on record; nothing is ever written over. */
export interface CaseStore {
  /** False when the change is on record already. `writeId`: the list write that takes it to SharePoint, if one does. */
  note(schoolId: string, change: CaseChange, writeId: string | null): Promise<boolean>;
  /** The author of a write has it back in hand: what it would have changed did not happen. */
  takeBack(schoolId: string, writeId: string, at: Date): Promise<void>;
  /** What happened to a pupil's case, in order. */
  history(schoolId: string, pupilId: string): Promise<KnownCaseChange[]>;
  /** False when the note is on record already. */
  addNote(schoolId: string, note: CaseNote): Promise<boolean>;
  /** The newest first. */
  notes(schoolId: string, pupilId: string): Promise<CaseNote[]>;
}

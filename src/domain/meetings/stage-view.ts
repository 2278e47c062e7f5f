import type { IsoDate } from '../calendar/iso-date.ts';
import { displayName, type Pupil } from '../pupil.ts';
import { initialsOf } from './initials-of.ts';
import {
  agendaOf,
  type ItemOutcome,
  type ItemStanding,
  type MeetingItem,
  type MeetingMode,
  type MeetingRecord,
  type MeetingState,
} from './meeting.ts';
import { meetingTitle } from './meeting-title.ts';

/** What one person gets of a meeting: no more than its mode allows, and no more than they may see anyway. */
export interface StageView {
  readonly meetingId: string;
  readonly version: number;
  readonly title: string;
  readonly heldOn: IsoDate;
  readonly mode: MeetingMode;
  readonly state: MeetingState;
  readonly currentItemId: string | null;
  /** In `case` mode the one pupil alone. */
  readonly items: readonly ItemView[];
  /** Everybody on the agenda in order, shown or not, by ids that say nothing. */
  readonly order: readonly string[];
  /** The place of the one on the stage, from 1. */
  readonly currentPlace: number | null;
  readonly takenOut: readonly ItemView[];
  readonly improvers: readonly ItemView[];
  readonly decisions: readonly DecisionView[];
  readonly decisionCount: number;
}

export interface ItemView {
  readonly itemId: string;
  /** A name, or initials. */
  readonly label: string;
  readonly yearGroup: number;
  readonly outcome: ItemOutcome;
  /** Null on a wall, and about a pupil whom the person may not see. */
  readonly detail: ItemDetail | null;
}

export interface ItemDetail {
  readonly pupilId: string;
  readonly form: string;
  readonly reasons: readonly string[];
  readonly standing: ItemStanding;
  readonly addedBy: string | null;
  /** In `case` mode alone, for those who may read what is written about the pupil. */
  readonly notes: CaseNotes | null;
}

/** What people keep about a pupil (domain.md 5, tier 2). */
export interface CaseNotes {
  readonly narrative: string;
  readonly barriers: readonly string[];
  readonly strategies: readonly string[];
  readonly mentor: string | null;
  readonly reviewOn: IsoDate | null;
  readonly targetSessions: number | null;
}

export interface DecisionView {
  readonly decisionId: string;
  readonly itemId: string;
  readonly title: string;
  readonly owners: readonly string[];
  readonly dueOn: IsoDate;
  readonly decidedBy: string;
  readonly isUndone: boolean;
}

/** What is known besides the meeting itself, and what the person may see. */
export interface StageKnowledge {
  readonly pupils: ReadonlyMap<string, Pupil>;
  readonly decisions: ReadonlyMap<string, DecisionView>;
  /** Of the pupil on the stage; null where nobody wrote anything. */
  readonly notes: CaseNotes | null;
  readonly staffName: (personId: string) => string;
  readonly maySee: (pupil: Pupil) => boolean;
  readonly mayReadNotes: (pupil: Pupil) => boolean;
  /** Contracts are of tier 3. */
  readonly mayReadLegal: boolean;
}

/** The one place that decides what of a meeting leaves the server (design notes 6). */
export function stageView(record: MeetingRecord, known: StageKnowledge): StageView {
  const { meeting } = record;
  const { mode, currentItemId } = meeting;
  const agenda = agendaOf(record);
  const place = agenda.findIndex(({ itemId }) => itemId === currentItemId);
  const isShown = ({ itemId }: { readonly itemId: string }) => mode !== 'case' || itemId === currentItemId;
  const view = (item: MeetingItem) => itemView(item, mode, known);
  const decided = record.decisions.flatMap(({ decisionId }) => known.decisions.get(decisionId) ?? []);
  const open = new Set(agenda.filter((item) => view(item).detail !== null).map(({ itemId }) => itemId));
  return {
    meetingId: meeting.meetingId,
    version: meeting.version,
    title: meetingTitle(meeting),
    heldOn: meeting.heldOn,
    mode,
    state: meeting.state,
    currentItemId,
    items: agenda.filter(isShown).map(view),
    order: agenda.map(({ itemId }) => itemId),
    currentPlace: place < 0 ? null : place + 1,
    takenOut: mode === 'slt' ? record.items.filter(({ isTakenOut }) => isTakenOut).map(view) : [],
    improvers: mode === 'case' ? [] : record.items.filter(({ part }) => part === 'improver').map(view),
    // What was decided about somebody says why they are talked about.
    decisions: decided.filter((decision) => open.has(decision.itemId) && isShown(decision)),
    decisionCount: record.decisions.filter(({ undoneBy }) => undoneBy === null).length,
  };
}

function itemView(item: MeetingItem, mode: MeetingMode, known: StageKnowledge): ItemView {
  const pupil = known.pupils.get(item.pupilId);
  const { itemId, outcome } = item;
  if (pupil === undefined) return { itemId, label: 'No longer on the roll', yearGroup: 0, outcome, detail: null };
  const isOpen = mode !== 'wall' && known.maySee(pupil);
  return {
    itemId,
    label: isOpen ? displayName(pupil) : initialsOf(pupil),
    yearGroup: pupil.yearGroup,
    outcome,
    detail: isOpen ? detailOf(item, pupil, mode, known) : null,
  };
}

function detailOf(item: MeetingItem, pupil: Pupil, mode: MeetingMode, known: StageKnowledge): ItemDetail {
  const { reasons, standing, addedBy } = item;
  const mayReadLegal = mode === 'case' && known.mayReadLegal;
  return {
    pupilId: pupil.pupilId,
    form: pupil.form,
    reasons: reasons.filter(({ rule }) => rule !== 'contract-ending' || mayReadLegal).map(({ words }) => words),
    standing,
    addedBy: addedBy === null ? null : known.staffName(addedBy),
    notes: mode === 'case' && known.mayReadNotes(pupil) ? known.notes : null,
  };
}

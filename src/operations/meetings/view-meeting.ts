import { actionState } from '../../domain/actions/action-state.ts';
import { why } from '../../domain/authorise.ts';
import type { MeetingRecord } from '../../domain/meetings/meeting.ts';
import { stageView, type DecisionView, type StageView } from '../../domain/meetings/stage-view.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { loadCases } from '../cases/load-cases.ts';
import { notesOf } from './notes-of.ts';

/** What a person gets of a meeting now, and whether they may run it. Who may follow it at all was asked before. */
export interface MeetingView {
  readonly stage: StageView;
  readonly mayRun: boolean;
}

export async function viewMeeting(
  records: Records,
  school: School,
  person: Person,
  record: MeetingRecord,
): Promise<MeetingView> {
  const { meeting } = record;
  const pupils = new Map((await records.pupils.all(school.schoolId)).map((pupil) => [pupil.pupilId, pupil]));
  const current = record.items.find(({ itemId }) => itemId === meeting.currentItemId);
  const caseOf =
    meeting.mode === 'case' && current !== undefined
      ? await loadCases(records, school.schoolId, [current.pupilId])
      : () => null;
  const stage = stageView(record, {
    pupils,
    decisions: await decisionsOf(records, school, record),
    notes: current === undefined ? null : notesOf(caseOf(current.pupilId)),
    staffName: (personId) => nameOf(school, personId),
    maySee: (pupil) => why(person, 'register.read', pupil).kind === 'allowed',
    mayReadNotes: (pupil) => why(person, 'narrative.read', pupil).kind === 'allowed',
    mayReadLegal: why(person, 'legal.read', {}).kind === 'allowed',
  });
  return { stage, mayRun: why(person, 'meeting.run', subjectOf(record)).kind === 'allowed' };
}

/** Of whom more than a place on the agenda is shown, for the records of access. */
export function pupilsShown({ items, takenOut, improvers }: StageView): string[] {
  const shown = [...items, ...takenOut, ...improvers].flatMap(({ detail }) =>
    detail === null ? [] : [detail.pupilId],
  );
  return [...new Set(shown)];
}

/** Whose meeting it is: a year's, or the whole school's. */
export function subjectOf({ meeting: { yearGroup } }: Pick<MeetingRecord, 'meeting'>) {
  return yearGroup === null ? {} : { yearGroup };
}

export function nameOf({ staff }: School, personId: string): string {
  return staff.find((person) => person.personId === personId)?.name ?? 'Somebody who has left';
}

async function decisionsOf({ actions }: Records, school: School, { decisions }: MeetingRecord) {
  const views = new Map<string, DecisionView>();
  for (const { decisionId, itemId, decidedBy, undoneBy } of decisions) {
    const known = await actions.get(decisionId);
    if (known === null) continue;
    const owners = undoneBy === null ? actionState(known.events).ownerIds : known.action.ownerIds;
    views.set(decisionId, {
      decisionId,
      itemId,
      title: known.action.title,
      owners: owners.map((ownerId) => nameOf(school, ownerId)),
      dueOn: known.action.dueOn,
      decidedBy: nameOf(school, decidedBy),
      isUndone: undoneBy !== null,
    });
  }
  return views;
}

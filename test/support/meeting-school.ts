import type { Person } from '../../src/domain/person.ts';
import type { MeetingMode } from '../../src/domain/meetings/meeting.ts';
import type { School } from '../../src/domain/school.ts';
import { addPupil } from '../../src/operations/meetings/add-pupil.ts';
import { changeMeeting } from '../../src/operations/meetings/change-meeting.ts';
import { decideAction, type DecisionForm } from '../../src/operations/meetings/decide-action.ts';
import { followMeeting } from '../../src/operations/meetings/follow-meeting.ts';
import type { MeetingOutcome } from '../../src/operations/meetings/on-meeting.ts';
import { planMeeting } from '../../src/operations/meetings/plan-meeting.ts';
import { readMinutes } from '../../src/operations/meetings/read-minutes.ts';
import { rebuildAgenda } from '../../src/operations/meetings/rebuild-agenda.ts';
import { undoDecision } from '../../src/operations/meetings/undo-decision.ts';
import type { Database } from '../../src/operations/records.ts';
import { inMemoryLists } from './in-memory-lists.ts';
import { at, person, schoolInRecords } from './school-in-records.ts';

export const CHAMPION = person('attendance-champion', { personId: 'champion', name: 'Pat Champion' });
export const LEADER = person('senior-leader', { personId: 'leader', name: 'Lee Leader' });
export const TUTOR = person('tutor', { personId: 'tutor', name: 'Ada Tutor', forms: ['9A'] });

/** The small school with pupils 5 and 6 away all day, and what is done to its meetings at a time that a test sets. */
export async function meetingSchool(database: Database, over: Partial<School> = {}) {
  const known = await schoolInRecords(database, { staff: [CHAMPION, LEADER, TUTOR], ...over });
  const { school } = known;
  const time = { now: at('10:00') };
  const needs = { database, clock: () => time.now };
  for (const on of ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23']) {
    for (const session of ['AM', 'PM'] as const) {
      await known.mark('/', [1, 2, 3, 4], { on, session });
      await known.mark('O', [5, 6], { on, session });
    }
  }
  const follow = followMeeting({
    ...needs,
    wait: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
    ...{ lookEveryMs: 10, looks: 10 },
  });
  const form = (over: Partial<DecisionForm>): DecisionForm => ({
    ...{ decisionId: `${school.schoolId}-decision`, itemId: '', title: 'Ring home', provisionId: null },
    ...{ ownerIds: ['tutor'], dueInSchoolDays: 2 },
    ...over,
  });
  return {
    school,
    pupils: known.pupils,
    pupil: (number: number) => known.pupil(number),
    time,
    needs,
    follow,
    plan: async (by: Person = CHAMPION, yearGroup: number | null = null, cap = 10) => {
      const planned = await planMeeting(needs)(school, by, { yearGroup, cap });
      if (planned.kind === 'refused') throw new Error(planned.message);
      return planned;
    },
    change: (meetingId: string, change: Parameters<ReturnType<typeof changeMeeting>>[3], by: Person = CHAMPION) =>
      changeMeeting(needs)(school, by, meetingId, change),
    add: (meetingId: string, number: number, by: Person = CHAMPION) =>
      addPupil(needs)(school, by, meetingId, known.pupil(number).pupilId),
    rebuild: (meetingId: string, allowed = school) => rebuildAgenda(needs)(allowed, CHAMPION, meetingId),
    decide: (meetingId: string, over: Partial<DecisionForm>, by: Person = CHAMPION) =>
      decideAction(needs)(school, by, meetingId, form(over)),
    undo: (meetingId: string, decisionId: string, by: Person = LEADER) =>
      undoDecision(needs)(school, by, meetingId, decisionId),
    minutes: (meetingId: string, by: Person = CHAMPION) => readMinutes(needs)(school, by, meetingId, 'page'),
    show: (meetingId: string, mode: MeetingMode) =>
      changeMeeting(needs)(school, CHAMPION, meetingId, { kind: 'mode', mode }),
    /** What somebody wrote about a pupil in SharePoint. */
    write: async (number: number, fields: Readonly<Record<string, string>>) => {
      const sharePoint = inMemoryLists();
      sharePoint.personWrites('risk-register', known.pupil(number).pupilId, fields);
      const changes = sharePoint.items('risk-register').map((item) => ({ kind: 'present' as const, item }));
      await database.records.listItems.apply(school.schoolId, 'risk-register', changes, false, at('08:00'));
    },
  };
}

/** The stage after a deed that was done. */
export function stageOf(outcome: MeetingOutcome | { readonly kind: 'problems' } | { readonly kind: string }) {
  if (!('view' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.view.stage;
}

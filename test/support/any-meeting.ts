import fc from 'fast-check';
import { AGENDA_RULES } from '../../src/domain/meetings/agenda-rules.ts';
import {
  MEETING_MODES,
  type MeetingDecision,
  type MeetingItem,
  type MeetingMode,
  type MeetingRecord,
} from '../../src/domain/meetings/meeting.ts';
import type { CaseNotes, DecisionView, StageKnowledge } from '../../src/domain/meetings/stage-view.ts';
import type { Pupil } from '../../src/domain/pupil.ts';

/** Words that stand nowhere but where they were put: whoever finds one in an answer has found a leak. */
const secret = (what: string) => fc.stringMatching(/^[a-z]{6}$/).map((tail) => `Zq${what}${tail}`);

export interface AnyMeeting {
  readonly record: MeetingRecord;
  readonly known: StageKnowledge;
  readonly pupils: readonly Pupil[];
  /** Names, forms, ids of pupils, reasons, figures, titles and notes. */
  readonly secrets: readonly string[];
}

const anyPupil = fc.record({ surname: secret('Surname'), forename: secret('Forename'), form: secret('Form') });

const anyNotes = fc.record({
  narrative: secret('Narrative'),
  barriers: fc.array(secret('Barrier'), { maxLength: 2 }),
  strategies: fc.array(secret('Strategy'), { maxLength: 2 }),
  mentor: secret('Mentor'),
});

/** A meeting in any state and mode, with names and words that can be looked for. */
export function anyMeeting(modes: readonly MeetingMode[] = MEETING_MODES): fc.Arbitrary<AnyMeeting> {
  return fc
    .record({
      names: fc.uniqueArray(anyPupil, { minLength: 1, maxLength: 6, selector: ({ surname }) => surname }),
      mode: fc.constantFrom(...modes),
      state: fc.constantFrom('planned', 'running', 'closed'),
      current: fc.nat({ max: 5 }),
      rule: fc.constantFrom(...AGENDA_RULES),
      takenOut: fc.nat({ max: 6 }),
      improvers: fc.nat({ max: 2 }),
      notes: anyNotes,
      title: secret('Title'),
      reason: secret('Reason'),
      mayReadLegal: fc.boolean(),
      seen: fc.constantFrom('all', 'some', 'none'),
    })
    .map((given) => {
      const { names, mode, state, current, rule, takenOut, improvers, notes, title, reason, mayReadLegal, seen } =
        given;
      const pupils = names.map((name, place): Pupil => ({
        ...name,
        // Two pupils may have one forename, of whom one may be seen: here each word is one pupil's.
        forename: `${name.forename}${place}`,
        ...{ pupilId: `Zqpupil${place}`, upn: null, misId: null, yearGroup: 9 },
        ...{ admittedOn: null, leftOn: null },
      }));
      const items = pupils.map(({ pupilId }, place): MeetingItem => ({
        ...{ itemId: `item-${place}`, part: place < improvers ? 'improver' : 'agenda', position: place, pupilId },
        reasons: [{ rule, words: `${reason}${place}` }],
        standing: { why: `Zqwhy${place}`, percentText: '88.1%', bandLabel: 'Zqband' },
        ...{ addedBy: null, outcome: 'waiting', isTakenOut: place === takenOut },
      }));
      const decisions = items.map(({ itemId }): MeetingDecision => ({
        ...{ decisionId: `d-${itemId}`, itemId, decidedBy: 'staff-1', decidedAt: new Date(0), undoneBy: null },
      }));
      const views = decisions.map(({ decisionId, itemId }): [string, DecisionView] => [
        decisionId,
        { decisionId, itemId, title, owners: ['Staff'], dueOn: '2026-12-01', decidedBy: 'Staff', isUndone: false },
      ]);
      const caseNotes: CaseNotes = { ...notes, reviewOn: null, targetSessions: null };
      return {
        pupils,
        record: {
          meeting: {
            ...{
              meetingId: 'm',
              schoolId: 's',
              heldOn: '2026-11-23',
              yearGroup: null,
              agendaCap: 10,
              mode,
              state,
              version: 3,
            },
            currentItemId: items[current]?.itemId ?? null,
          },
          ...{ items, decisions, present: ['staff-1'] },
          events: [{ kind: 'reopened', by: 'staff-1', at: new Date(0), words: reason }],
        },
        known: {
          pupils: new Map(pupils.map((pupil) => [pupil.pupilId, pupil])),
          decisions: new Map(views),
          notes: caseNotes,
          staffName: () => 'Staff',
          maySee: ({ pupilId }) => seen === 'all' || (seen === 'some' && pupilId === 'Zqpupil0'),
          mayReadNotes: () => seen !== 'none',
          mayReadLegal,
        },
        secrets: [
          ...pupils.flatMap(({ surname, forename, form }) => [surname, forename, form]),
          ...['Zqpupil', 'Zqwhy', 'Zqband', '88.1%', title, reason],
          ...[notes.narrative, notes.mentor, ...notes.barriers, ...notes.strategies],
        ],
      };
    });
}

import { nextEvent } from '../../domain/actions/act-on-action.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { refreshAction } from '../tell-of-action.ts';
import { onMeeting, type MeetingNeeds, type MeetingOutcome, type WorkDone } from './on-meeting.ts';

const refused = (message: string): WorkDone => ({ kind: 'refused', message });

/** Takes a decision back until the meeting is closed, whoever of those who run it recorded it: its action is withdrawn. */
export function undoDecision(needs: MeetingNeeds) {
  return (school: School, person: Person, meetingId: string, decisionId: string): Promise<MeetingOutcome> =>
    onMeeting(needs, school, person, meetingId, async (records, { meeting, decisions }, now) => {
      const decision = decisions.find((each) => each.decisionId === decisionId);
      if (decision === undefined) return refused('There is no such decision in this meeting.');
      if (decision.undoneBy !== null) return { kind: 'same' };
      if (meeting.state !== 'running') {
        return refused('The meeting is closed. Reopen it, or withdraw the action on the page Actions.');
      }
      const held = await records.actions.hold(decisionId);
      if (held === null) return refused('The action of this decision is no longer kept.');
      const acting = { personId: person.personId, coversFor: [], isChampion: false, isIssuer: true };
      const next = nextEvent(held.events, `undo ${meetingId}`, acting, { kind: 'withdrawn' }, now);
      if (next.kind === 'stale') return refused('The action has been done already, and cannot be taken back.');
      if (next.kind === 'event') {
        await records.actions.add(decisionId, next.event, false);
        await refreshAction(records, school, decisionId);
      }
      await records.meetings.undo(decisionId, person.personId);
      return { kind: 'changed', meeting, what: `undo ${decisionId}` };
    });
}

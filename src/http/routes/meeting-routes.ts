import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { addPupil } from '../../operations/meetings/add-pupil.ts';
import type { changeMeeting } from '../../operations/meetings/change-meeting.ts';
import type { decideAction } from '../../operations/meetings/decide-action.ts';
import type { offerDecision } from '../../operations/meetings/offer-decision.ts';
import type { MeetingOutcome } from '../../operations/meetings/on-meeting.ts';
import type { rebuildAgenda } from '../../operations/meetings/rebuild-agenda.ts';
import type { undoDecision } from '../../operations/meetings/undo-decision.ts';
import { decisionForm, meetingChange, type DecisionOffer, type MeetingChange } from '../meeting-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { NO_BODY, taking } from '../taking.ts';
import { outcomeAnswer } from './meeting-answer.ts';

export interface MeetingRoutesNeeds {
  readonly changeMeeting: ReturnType<typeof changeMeeting>;
  readonly addPupil: ReturnType<typeof addPupil>;
  readonly rebuildAgenda: ReturnType<typeof rebuildAgenda>;
  readonly offerDecision: ReturnType<typeof offerDecision>;
  readonly decideAction: ReturnType<typeof decideAction>;
  readonly undoDecision: ReturnType<typeof undoDecision>;
}

/** What is done to one meeting by those who run it. */
export function meetingRoutes(needs: MeetingRoutesNeeds): Route[] {
  return [changeRoute(needs), offerRoute(needs), decideRoute(needs), undoRoute(needs)];
}

function changeRoute(needs: MeetingRoutesNeeds): Route {
  return taking(meetingChange, {
    method: 'post',
    path: '/api/meetings/:meetingId/changes',
    verb: 'meeting.run',
    handle: async ({ school, person, params, body }) =>
      outcomeAnswer(await changed(needs, school, person, params['meetingId'] ?? '', body)),
  });
}

function changed(
  needs: MeetingRoutesNeeds,
  school: School,
  person: Person,
  meetingId: string,
  change: MeetingChange,
): Promise<MeetingOutcome> {
  if (change.kind === 'add') return needs.addPupil(school, person, meetingId, change.pupilId);
  if (change.kind === 'rebuild') return needs.rebuildAgenda(school, person, meetingId);
  return needs.changeMeeting(school, person, meetingId, change);
}

function offerRoute({ offerDecision: offer }: MeetingRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/meetings/:meetingId/offer',
    verb: 'meeting.run',
    handle: async ({ school, person }) => {
      const answer = await offer(school, person);
      if (answer.kind === 'refused') return problemAnswer(403, 'not-allowed', answer.message);
      const body: DecisionOffer = {
        provisions: answer.provisions.map(({ id, title }) => ({ id, title })),
        staff: answer.staff.map(({ personId, name, open }) => ({ personId, name, open })),
        due: answer.due.map(({ days, on }) => ({ days, on })),
      };
      return { status: 200, body };
    },
  };
}

function decideRoute({ decideAction: decide }: MeetingRoutesNeeds): Route {
  return taking(decisionForm, {
    method: 'post',
    path: '/api/meetings/:meetingId/decisions',
    verb: 'meeting.run',
    handle: async ({ school, person, params, body }) =>
      outcomeAnswer(await decide(school, person, params['meetingId'] ?? '', body)),
  });
}

function undoRoute({ undoDecision: undo }: MeetingRoutesNeeds): Route {
  return taking(NO_BODY, {
    method: 'post',
    path: '/api/meetings/:meetingId/decisions/:decisionId/undo',
    verb: 'meeting.run',
    handle: async ({ school, person, params }) =>
      outcomeAnswer(await undo(school, person, params['meetingId'] ?? '', params['decisionId'] ?? '')),
  });
}

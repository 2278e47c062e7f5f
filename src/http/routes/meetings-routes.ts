import { agendaSizes } from '../../domain/meetings/agenda-sizes.ts';
import { meetingTitle } from '../../domain/meetings/meeting-title.ts';
import type { followMeeting } from '../../operations/meetings/follow-meeting.ts';
import type { planMeeting } from '../../operations/meetings/plan-meeting.ts';
import type { readMeetings } from '../../operations/meetings/read-meetings.ts';
import type { Clock } from '../../operations/ports.ts';
import { planRequest, type MeetingsPage, type PlanAnswer, type StageAnswer } from '../meeting-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';
import { noMeeting, viewBody } from './meeting-answer.ts';

export interface MeetingsRoutesNeeds {
  readonly clock: Clock;
  readonly readMeetings: ReturnType<typeof readMeetings>;
  readonly planMeeting: ReturnType<typeof planMeeting>;
  readonly followMeeting: ReturnType<typeof followMeeting>;
}

/** The meetings that there are, a new one, and one as it goes on. */
export function meetingsRoutes(needs: MeetingsRoutesNeeds): Route[] {
  return [listRoute(needs), planRoute(needs), stageRoute(needs)];
}

function listRoute({ clock, readMeetings: read }: MeetingsRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/meetings',
    verb: 'meeting.read',
    handle: async ({ school, person }) => {
      const { meetings, mayPlan } = await read(school, person);
      const { sizes, usual } = agendaSizes(school.agendaCap);
      const body: MeetingsPage = {
        asOf: clock().toISOString(),
        meetings: meetings.map((meeting) => {
          const { meetingId, state, heldOn } = meeting;
          return { meetingId, title: meetingTitle(meeting), state, heldOn };
        }),
        mayPlan: [...mayPlan],
        caps: [...sizes],
        cap: usual,
      };
      return { status: 200, body };
    },
  };
}

function planRoute({ planMeeting: plan }: MeetingsRoutesNeeds): Route {
  return taking(planRequest, {
    method: 'post',
    path: '/api/meetings',
    verb: 'meeting.run',
    handle: async ({ school, person, body }) => {
      const planned = await plan(school, person, body);
      if (planned.kind === 'refused') return problemAnswer(409, 'refused', planned.message);
      const { meetingId, isNew, leftOut } = planned;
      return { status: 200, body: { meetingId, isNew, leftOut } satisfies PlanAnswer };
    },
  });
}

function stageRoute({ followMeeting: follow }: MeetingsRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/meetings/:meetingId/stage',
    verb: 'meeting.read',
    handle: async ({ school, person, params, query }) => {
      const after = /^\d{1,9}$/.test(query['after'] ?? '') ? Number(query['after']) : null;
      const followed = await follow(school, person, params['meetingId'] ?? '', after);
      if (followed.kind === 'not-found' || followed.kind === 'not-allowed') return noMeeting(followed);
      const body: StageAnswer =
        followed.kind === 'view' ? { kind: 'view', view: viewBody(followed.view) } : { kind: 'unchanged' };
      return { status: 200, body };
    },
  };
}

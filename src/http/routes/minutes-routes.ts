import { why } from '../../domain/authorise.ts';
import type { exportMinutes } from '../../operations/meetings/export-minutes.ts';
import type { readMinutes } from '../../operations/meetings/read-minutes.ts';
import type { MinutesPage } from '../meeting-contract.ts';
import type { Route } from '../route.ts';
import { decisionBodies, noMeeting } from './meeting-answer.ts';

export interface MinutesRoutesNeeds {
  readonly readMinutes: ReturnType<typeof readMinutes>;
  readonly exportMinutes: ReturnType<typeof exportMinutes>;
}

/** The minutes on the page and as a document. */
export function minutesRoutes(needs: MinutesRoutesNeeds): Route[] {
  return [pageRoute(needs), documentRoute(needs)];
}

function pageRoute({ readMinutes: read }: MinutesRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/meetings/:meetingId/minutes',
    verb: 'meeting.read',
    handle: async ({ school, person, params }) => {
      const found = await read(school, person, params['meetingId'] ?? '', 'page');
      if (found.kind !== 'minutes') return noMeeting(found);
      const { minutes } = found;
      const own = person.yearGroups.map((yearGroup) => ({ yearGroup }));
      const body: MinutesPage = {
        ...minutes,
        events: [...minutes.events],
        present: [...minutes.present],
        pupils: minutes.pupils.map(({ reasons, decisions, ...pupil }) => ({
          ...pupil,
          reasons: [...reasons],
          decisions: decisionBodies(decisions),
        })),
        carriedOver: [...minutes.carriedOver],
        improvers: [...minutes.improvers],
        mayExport: [{}, ...own].some((subject) => why(person, 'meeting.minutes', subject).kind === 'allowed'),
      };
      return { status: 200, body };
    },
  };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function documentRoute({ exportMinutes: take }: MinutesRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/meetings/:meetingId/minutes/document',
    verb: 'meeting.minutes',
    handle: async ({ school, person, params }) => {
      const taken = await take(school, person, params['meetingId'] ?? '');
      if (taken.kind !== 'document') return noMeeting(taken);
      const { fileName, bytes } = taken;
      return { status: 200, body: undefined, file: { name: fileName, type: WORD, bytes } };
    },
  };
}

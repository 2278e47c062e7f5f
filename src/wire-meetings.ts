import { minutesDocument } from './adapters/documents/minutes-document.ts';
import { addPupil } from './operations/meetings/add-pupil.ts';
import { changeMeeting } from './operations/meetings/change-meeting.ts';
import { decideAction } from './operations/meetings/decide-action.ts';
import { exportMinutes } from './operations/meetings/export-minutes.ts';
import { followMeeting } from './operations/meetings/follow-meeting.ts';
import { offerDecision } from './operations/meetings/offer-decision.ts';
import { planMeeting } from './operations/meetings/plan-meeting.ts';
import { readMeetings } from './operations/meetings/read-meetings.ts';
import { readMinutes } from './operations/meetings/read-minutes.ts';
import { rebuildAgenda } from './operations/meetings/rebuild-agenda.ts';
import { undoDecision } from './operations/meetings/undo-decision.ts';
import type { Clock } from './operations/ports.ts';
import type { Database } from './operations/records.ts';

/** A third of a second is in step for people; ten seconds is less than any proxy waits. */
const FOLLOWING = { lookEveryMs: 300, looks: 33 } as const;

/** Attendance meetings. */
export function wireMeetings(needs: { readonly database: Database; readonly clock: Clock }) {
  return {
    planMeeting: planMeeting(needs),
    rebuildAgenda: rebuildAgenda(needs),
    readMeetings: readMeetings(needs),
    followMeeting: followMeeting({
      ...needs,
      ...FOLLOWING,
      wait: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
    }),
    changeMeeting: changeMeeting(needs),
    addPupil: addPupil(needs),
    offerDecision: offerDecision(needs),
    decideAction: decideAction(needs),
    undoDecision: undoDecision(needs),
    readMinutes: readMinutes(needs),
    exportMinutes: exportMinutes({ ...needs, write: minutesDocument }),
  };
}

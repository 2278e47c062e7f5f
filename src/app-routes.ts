import { absentListRoute } from './http/routes/absent-list-route.ts';
import { accessRecordsRoutes } from './http/routes/access-records-routes.ts';
import { actionsRoute } from './http/routes/actions-route.ts';
import { caseRoutes } from './http/routes/case-routes.ts';
import { briefingRoutes } from './http/routes/briefing-routes.ts';
import { briefingsRoute } from './http/routes/briefings-route.ts';
import { answerActionRoutes } from './http/routes/answer-action-routes.ts';
import { newActionRoutes } from './http/routes/new-action-routes.ts';
import { insightsRoute } from './http/routes/insights-route.ts';
import { impactRoute } from './http/routes/impact-route.ts';
import { ladderContactRoute } from './http/routes/ladder-contact-route.ts';
import { ladderDecisionRoute } from './http/routes/ladder-decision-route.ts';
import { ladderMessagesRoutes } from './http/routes/ladder-messages-routes.ts';
import { ladderRoute } from './http/routes/ladder-route.ts';
import { listRepairsRoutes } from './http/routes/list-repairs-routes.ts';
import { lookAsRoutes } from './http/routes/look-as-routes.ts';
import { meetingRoutes } from './http/routes/meeting-routes.ts';
import { meetingsRoutes } from './http/routes/meetings-routes.ts';
import { minutesRoutes } from './http/routes/minutes-routes.ts';
import { meRoute } from './http/routes/me-route.ts';
import { namingRoutes } from './http/routes/naming-routes.ts';
import { narrativeRoute } from './http/routes/narrative-route.ts';
import { pupilRoute } from './http/routes/pupil-route.ts';
import { registerPageRoutes } from './http/routes/register-page-routes.ts';
import { registerRoute } from './http/routes/register-route.ts';
import { sendAgainRoute } from './http/routes/send-again-route.ts';
import { provisionsRoutes } from './http/routes/provisions-routes.ts';
import { listsRunRoutes } from './http/routes/lists-run-routes.ts';
import { settingsFilesRoutes } from './http/routes/settings-files-routes.ts';
import { settingsRoutes } from './http/routes/settings-routes.ts';
import { subjectAccessRoutes } from './http/routes/subject-access-routes.ts';
import { unsentRoute } from './http/routes/unsent-route.ts';
import type { Wired } from './wire.ts';

/** Every address that the app answers at, besides the bot's and the tab's files. */
export function routesOf({ clock, operations }: Wired) {
  return [
    meRoute({ clock }),
    registerRoute({ clock, readRiskRegister: operations.readRiskRegister }),
    pupilRoute(operations),
    ...registerPageRoutes(operations),
    narrativeRoute({ saveNarrative: operations.saveNarrative }),
    absentListRoute({ readAbsentLists: operations.readAbsentLists }),
    actionsRoute({ readActions: operations.readActions }),
    ...newActionRoutes(operations),
    ...answerActionRoutes(operations),
    insightsRoute(operations),
    impactRoute({ readImpact: operations.readImpact }),
    briefingsRoute(operations),
    ...briefingRoutes(operations),
    ...namingRoutes(operations),
    ladderRoute({ readLadder: operations.readLadder }),
    ladderContactRoute({ recordLadderContact: operations.recordLadderContact }),
    ladderDecisionRoute({ decideStep: operations.decideStep }),
    ...ladderMessagesRoutes(operations),
    ...caseRoutes(operations),
    ...listRepairsRoutes(operations),
    ...provisionsRoutes(operations),
    ...settingsRoutes(operations),
    ...settingsFilesRoutes(operations),
    ...listsRunRoutes(operations),
    ...meetingsRoutes({ clock, ...operations }),
    ...meetingRoutes(operations),
    ...minutesRoutes(operations),
    ...accessRecordsRoutes(operations),
    ...lookAsRoutes(operations),
    ...subjectAccessRoutes(operations),
    unsentRoute({ readUnsent: operations.readUnsent }),
    sendAgainRoute({ sendAgain: operations.sendAgain }),
  ];
}

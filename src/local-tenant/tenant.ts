import { createBotCaller } from './bot-caller.ts';
import type { TenantClock } from './clock.ts';
import { createConnectorLimits } from './connector/connector-limits.ts';
import { connectorRoutes } from './connector/connector-routes.ts';
import { controlRoutes } from './control/control-routes.ts';
import type { FaultBoard } from './control/fault-board.ts';
import { createJournal, type Journal } from './control/journal.ts';
import { serviceUrlOf } from './control/school-route.ts';
import { graphRoutes } from './graph/graph-routes.ts';
import { createAppCredentials } from './identity/app-credentials.ts';
import { createAccessTokenVerifier } from './identity/access-token-verifier.ts';
import { createDeviceCodes } from './identity/device-codes.ts';
import { deviceRoutes } from './identity/device-routes.ts';
import { metadataRoutes } from './identity/metadata-routes.ts';
import type { SigningKeys } from './identity/signing-keys.ts';
import { createTokenIssuer, tokenEndpointsOf } from './identity/token-issuer.ts';
import { tokenRoutes } from './identity/token-routes.ts';
import { createConversationStore } from './people/conversation-store.ts';
import { createDirectory } from './people/directory.ts';
import { createInstallations } from './people/installations.ts';
import { createPersonalChats } from './people/personal-chats.ts';
import { createTeam } from './people/team.ts';
import type { Route } from './router.ts';
import type { InventedSchool } from './school/invented-school.ts';
import { createMeetingStage } from './shell-api/meeting-stage.ts';
import { pageRoutes } from './shell-api/page-routes.ts';
import { shellRoutes } from './shell-api/shell-routes.ts';
import type { TenantContext } from './tenant-context.ts';
import { createTenantEvents } from './tenant-events.ts';
import { settingsFor } from './tenant-settings.ts';

export interface TenantParts {
  readonly url: string;
  readonly clock: TenantClock;
  readonly faults: FaultBoard;
  readonly keys: SigningKeys;
  readonly school: InventedSchool;
  readonly otherTeamCount: number;
  readonly exportsSettled: () => Promise<void>;
  readonly systemNow: () => Date;
  readonly elapsedMs: () => number;
  readonly botUrl: string;
  readonly tabUrl: string;
  readonly botTimeoutMs: number;
  readonly shellFolder: string;
}

/** The one place that knows every part of the tenant. */
export function createTenant(parts: TenantParts): { readonly routes: readonly Route[]; readonly journal: Journal } {
  const { url, clock, faults, keys, school, systemNow, elapsedMs } = parts;
  const settings = settingsFor(school, parts.otherTeamCount);
  const events = createTenantEvents();
  const now = (): Date => clock.now();
  const team = createTeam(settings);
  const store = createConversationStore({ school: team, otherTeams: settings.otherTeams, now, events });
  const directory = createDirectory(settings, team);
  const installations = createInstallations();
  const verifier = createAccessTokenVerifier(keys, settings, systemNow);
  const issuer = createTokenIssuer(keys, settings, systemNow);
  const deviceCodes = createDeviceCodes(systemNow);
  const credentials = createAppCredentials({
    clientId: settings.clientId,
    audiences: tokenEndpointsOf(url, settings.tenantId),
    systemNow,
  });
  const journal = createJournal(now);
  const stage = createMeetingStage(events);
  const context: TenantContext = {
    ...{ url, clock, elapsedMs, identity: verifier, settings, team, conversations: store, events, faults, journal },
    chats: createPersonalChats({ directory, store, installations }),
  };
  clock.onMove(() => events.emit({ kind: 'clock', now: now().toISOString() }));

  const addresses = { botUrl: parts.botUrl, tabUrl: parts.tabUrl };
  const bot = createBotCaller({ botUrl: () => addresses.botUrl, issuer, timeoutMs: parts.botTimeoutMs });
  const activities = { serviceUrl: serviceUrlOf(url), settings, directory, now };
  const limits = createConnectorLimits(elapsedMs);
  const teams = { ...activities, bot, installations };
  const routes = [
    ...metadataRoutes(url, settings.tenantId, keys),
    ...tokenRoutes({ settings, issuer, verifier, credentials, deviceCodes, systemNow }),
    ...deviceRoutes({ url, settings, deviceCodes, systemNow }),
    ...connectorRoutes({ context, directory, store, installations, limits }),
    ...graphRoutes(context),
    ...controlRoutes({ ...teams, context, school, credentials, exportsSettled: parts.exportsSettled, addresses }),
    ...shellRoutes({ ...teams, context, store, issuer, stage, tabUrl: () => addresses.tabUrl }),
    ...pageRoutes(parts.shellFolder),
  ];
  return { routes, journal };
}

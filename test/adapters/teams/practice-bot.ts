import type { BotHandlers } from '../../../src/adapters/teams/bot-handlers.ts';
import type { Log } from '../../../src/operations/ports.ts';
import { createBot, type Bot } from '../../../src/adapters/teams/create-bot.ts';
import type { TokenSource } from '../../../src/adapters/teams/bearer-token.ts';
import { SAMPLE_FORM } from '../../../src/adapters/teams/cards/samples/briefing-form-samples.ts';
import { anActionOffer, anActionPreview } from '../../support/any-action-form.ts';
import { anActionView } from '../../support/any-action.ts';
import { CLIENT_ID, TENANT_ID, type PracticeConnector } from './practice-connector.ts';

export const TEAM_ID = '19:team@thread.tacv2';
export const CHANNEL_ID = '19:year9@thread.tacv2';

export interface PracticeBot {
  readonly bot: Bot;
  /** What the handlers were called with, in order. */
  readonly calls: [name: string, argument: unknown][];
  readonly logged: [level: string, details: object, message: string][];
}

/** A bot whose handlers write down what they are asked; `handlers` replaces some of them. */
export function practiceBot(
  connector: Pick<PracticeConnector, 'url'>,
  {
    handlers = {},
    tokens = goodTokens,
    timeoutMs,
    waitSeconds = null,
  }: {
    handlers?: Partial<BotHandlers>;
    tokens?: TokenSource;
    timeoutMs?: number;
    waitSeconds?: number | null;
  } = {},
): PracticeBot {
  const calls: PracticeBot['calls'] = [];
  const logged: PracticeBot['logged'] = [];
  const log = (level: string) => (details: object, message: string) => void logged.push([level, details, message]);
  const botLog: Log = { info: log('info'), warn: log('warn'), error: log('error') };
  const settings = {
    ...{ clientId: CLIENT_ID, tenantId: TENANT_ID, teamsAppId: 'app-1', tokenIssuer: 'https://api.botframework.com' },
    loginUrl: `${connector.url}/botframework.com`,
    oauthScope: 'https://api.botframework.com',
    oauthUrl: connector.url,
    openIdMetadataUrl: `${connector.url}/metadata`,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
  const bot = createBot({
    settings,
    tokens,
    handlers: { ...notingHandlers(calls), ...handlers },
    allowRequest: () => Promise.resolve(waitSeconds),
    log: botLog,
  });
  return { bot, calls, logged };
}

const goodTokens: TokenSource = {
  acquireTokenByClientCredential: ({ scopes }) => Promise.resolve({ accessToken: `token for ${scopes.join()}` }),
};

export function notingHandlers(calls: PracticeBot['calls']): BotHandlers {
  const note =
    <Answer>(name: string, answer: Answer) =>
    (argument: unknown) => {
      calls.push([name, argument]);
      return Promise.resolve(answer);
    };
  const pupils = [{ pupilId: 'p1', name: 'Tobias Marsh', form: '9A', contacted: false }];
  return {
    installed: note('installed', undefined),
    removed: note('removed', undefined),
    channelsChanged: note('channelsChanged', undefined),
    serviceUrlSeen: note('serviceUrlSeen', undefined),
    chatOpened: note('chatOpened', undefined),
    chatSeen: note('chatSeen', undefined),
    membersAdded: (team, personIds) => note('membersAdded', undefined)([team.teamId, ...personIds]),
    chatClosed: note('chatClosed', undefined),
    refusalOf: () => Promise.resolve(null),
    openContactForm: note('openContactForm', {
      kind: 'view',
      view: { contactId: 'c-1', today: '2026-11-23', pupils },
    } as const),
    recordContact: note('recordContact', { kind: 'recorded' } as const),
    openDecision: note('openDecision', { kind: 'form', decisionId: 'decision-1', pupils } as const),
    decideStep: note('decideStep', { kind: 'decided' } as const),
    openMessages: note('openMessages', { kind: 'refused', message: 'Not yours.' } as const),
    recordMessagesSent: note('recordMessagesSent', { kind: 'recorded', count: 1, already: 0 } as const),
    ownAbsentList: note('ownAbsentList', { kind: 'refused', message: 'No such card.' } as const),
    readBriefing: note('readBriefing', { kind: 'refused', message: 'No such briefing.' } as const),
    openBriefingForm: note('openBriefingForm', SAMPLE_FORM),
    previewBriefing: note('previewBriefing', { kind: 'refused', message: 'No channel.' } as const),
    issueBriefing: note('issueBriefing', { kind: 'issued', state: 'posted' } as const),
    message: note('message', { kind: 'text', text: 'Good morning.' } as const),
    showPupil: note('showPupil', { kind: 'text', text: 'No such pupil.' } as const),
    findPupils: note('findPupils', pupils),
    offerAction: note('offerAction', { kind: 'offer', offer: anActionOffer() } as const),
    previewAction: note('previewAction', { kind: 'preview', preview: anActionPreview() } as const),
    issueAction: note('issueAction', { kind: 'issued', actionId: 'action-1', dueOn: '2026-11-27' } as const),
    openAction: note('openAction', {
      kind: 'view',
      view: anActionView(),
      clickId: 'click-1',
      impact: [],
      loads: [],
    } as const),
    actOnAction: note('actOnAction', { kind: 'taken', view: anActionView({ phase: 'accepted' }) } as const),
  };
}

/** An activity of Teams in the Year 9 channel; `parts` replaces some of it. */
export function activity(connector: Pick<PracticeConnector, 'url'>, parts: Record<string, unknown>) {
  return {
    id: '1700000000001',
    channelId: 'msteams',
    serviceUrl: `${connector.url}/teams/`,
    timestamp: '2026-11-23T08:50:00Z',
    from: { id: '29:person', name: 'Sam Field', aadObjectId: 'person-1' },
    recipient: { id: `28:${CLIENT_ID}`, name: 'Every Session' },
    conversation: { id: `${CHANNEL_ID};messageid=1700000000000`, tenantId: TENANT_ID, isGroup: true },
    channelData: {
      tenant: { id: TENANT_ID },
      team: { id: TEAM_ID, name: 'Attendance', aadGroupId: 'group-1' },
      channel: { id: CHANNEL_ID },
    },
    ...parts,
  };
}

import type { BotHandlers, TurnPlace } from './adapters/teams/bot-handlers.ts';
import { textReply } from './domain/chat/chat-reply.ts';
import type { School } from './domain/school.ts';
import { displayName } from './domain/pupil.ts';
import { answerChat } from './operations/answer-chat/answer-chat.ts';
import type { AnswerChatNeeds, ChatAsker } from './operations/answer-chat/chat-question.ts';
import { pupilsMeant } from './operations/answer-chat/pupils-meant.ts';
import { showPupil } from './operations/answer-chat/show-pupil.ts';
import type { actOnAction } from './operations/act-on-action.ts';
import type { decideStep } from './operations/first-day/decide-step.ts';
import type { openMessages } from './operations/first-day/open-messages.ts';
import type { recordMessagesSent } from './operations/first-day/record-messages-sent.ts';
import type { openDecision } from './operations/first-day/open-decision.ts';
import type { followChannels } from './operations/follow-channels.ts';
import type { installBot } from './operations/install-bot.ts';
import { greetNewMembers } from './operations/greet-new-members.ts';
import { openChat } from './operations/open-chat.ts';
import type { offerAction } from './operations/new-action/offer-action.ts';
import type { issueDraft } from './operations/new-action/issue-draft.ts';
import type { previewAction } from './operations/new-action/preview-action.ts';
import type { openAction } from './operations/open-action.ts';
import type { openContactForm } from './operations/open-contact-form.ts';
import { mapChannel } from './operations/map-channel.ts';
import type { Clock } from './operations/ports.ts';
import type { recordContact } from './operations/record-contact.ts';
import type { Database } from './operations/records.ts';
import type { StaffDirectory } from './staff-directory.ts';
import { answerStaff, refusalOf, UNKNOWN_PERSON } from './wire-bot-access.ts';
import { wireBotBriefings } from './wire-bot-briefings.ts';
import { wireBotClicks } from './wire-bot-clicks.ts';

export interface BotOperations {
  readonly database: Database;
  readonly clock: Clock;
  readonly schools: readonly School[];
  readonly staff: StaffDirectory;
  readonly installBot: ReturnType<typeof installBot>;
  readonly followChannels: ReturnType<typeof followChannels>;
  readonly openContactForm: ReturnType<typeof openContactForm>;
  readonly offerAction: ReturnType<typeof offerAction>;
  readonly previewAction: ReturnType<typeof previewAction>;
  readonly issueDraft: ReturnType<typeof issueDraft>;
  readonly openAction: ReturnType<typeof openAction>;
  readonly actOnAction: ReturnType<typeof actOnAction>;
  readonly recordContact: ReturnType<typeof recordContact>;
  readonly openDecision: ReturnType<typeof openDecision>;
  readonly decideStep: ReturnType<typeof decideStep>;
  readonly openMessages: ReturnType<typeof openMessages>;
  readonly recordMessagesSent: ReturnType<typeof recordMessagesSent>;
}

const IN_A_CHANNEL =
  'I post this channel’s absent list and keep it up to date. Ask me in our own chat: what I answer there is for you alone.';

/** What the app does when Teams calls. */
export function wireBot(operations: BotOperations): BotHandlers {
  const { database, clock, staff } = operations;
  const asStaff = answerStaff(operations);
  return {
    installed: ({ teamId, serviceUrl, tenantId }) => operations.installBot({ teamId, serviceUrl, tenantId }),
    removed: ({ teamId }) => database.records.places.remove(teamId, clock()),
    channelsChanged: async ({ teamId }) => {
      const installation = await database.records.places.installation(teamId);
      const school = operations.schools.find((candidate) => candidate.teamId === teamId);
      if (installation !== null && school !== undefined) await operations.followChannels(school, installation);
    },
    serviceUrlSeen: ({ teamId, serviceUrl }) => database.records.places.moveService(teamId, serviceUrl),
    chatOpened: (chat) => openChat({ database, clock })(chat, staff.find(chat.personId)?.school ?? null, 'installed'),
    chatSeen: (chat) => openChat({ database, clock })(chat, staff.find(chat.personId)?.school ?? null, 'wrote'),
    membersAdded: async ({ teamId }, personIds) => {
      const school = operations.schools.find((candidate) => candidate.teamId === teamId);
      if (school !== undefined) await greetNewMembers({ database, clock })(school, personIds);
    },
    chatClosed: ({ personId }) => database.records.places.closeChat(personId, clock()),
    refusalOf: refusalOf(operations),
    ...wireBotClicks(operations, asStaff),
    ...wireBotBriefings({ database, clock }, asStaff),
    message: async ({ personId, place, text }) => {
      const known = staff.find(personId);
      if (known === null) return textReply(UNKNOWN_PERSON.message);
      if (place.teamId !== null) return textReply(await answerInChannel(operations, known, place, text));
      return await answerChat({ database, clock })(known, text);
    },
    showPupil: async ({ personId, place, pupilId }) => {
      const known = staff.find(personId);
      if (known === null) return textReply(UNKNOWN_PERSON.message);
      if (place.teamId !== null) return textReply(IN_A_CHANNEL);
      return await showPupil({ database, clock }, known, pupilId);
    },
    findPupils: async ({ personId, words }) => {
      const known = staff.find(personId);
      if (known === null) return [];
      const found = await pupilsMeant({ database, clock }, known, words);
      return found.map((pupil) => ({ pupilId: pupil.pupilId, name: displayName(pupil), form: pupil.form }));
    },
  };
}

const CHANNEL_SAID = /^(?:this|it)(?: channel)? is (?:for )?(.+)$/isu;

async function answerInChannel(needs: AnswerChatNeeds, known: ChatAsker, place: TurnPlace, text: string) {
  const [, words] = CHANNEL_SAID.exec(text.trim()) ?? [];
  const { teamId, channelId } = place;
  if (words === undefined || teamId === null || channelId === null) return IN_A_CHANNEL;
  return await mapChannel(needs)(known, { teamId, channelId, words });
}

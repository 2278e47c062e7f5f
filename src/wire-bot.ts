import type { BotHandlers, Refused } from './adapters/teams/bot-handlers.ts';
import type { installBot } from './operations/install-bot.ts';
import type { openContactForm } from './operations/open-contact-form.ts';
import type { Clock } from './operations/ports.ts';
import type { recordContact } from './operations/record-contact.ts';
import type { Database } from './operations/records.ts';
import { schoolTime } from './operations/school-time.ts';
import type { StaffDirectory } from './staff-directory.ts';

export interface BotOperations {
  readonly database: Database;
  readonly clock: Clock;
  readonly staff: StaffDirectory;
  readonly installBot: ReturnType<typeof installBot>;
  readonly openContactForm: ReturnType<typeof openContactForm>;
  readonly recordContact: ReturnType<typeof recordContact>;
}

const UNKNOWN_PERSON: Refused = {
  kind: 'refused',
  message: 'Your name is not on the school’s staff list for this app. Ask the school’s administrator to add it.',
};

const HELP = [
  'I post each year group’s absent list into its channel and keep it up to date through the day.',
  'Press “Record a contact” on a list when you have tried to reach a family.',
  'The risk register is in the Every Session tab.',
].join('\n\n');

/** What the app does when Teams calls. */
export function wireBot(operations: BotOperations): BotHandlers {
  const { database, clock, staff } = operations;
  return {
    installed: ({ teamId, serviceUrl, tenantId }) => operations.installBot({ teamId, serviceUrl, tenantId }),
    removed: ({ teamId }) => database.records.places.remove(teamId, clock()),
    serviceUrlSeen: ({ teamId, serviceUrl }) => database.records.places.moveService(teamId, serviceUrl),
    chatOpened: (chat) => database.records.places.openChat(chat, clock()),
    chatClosed: ({ personId }) => database.records.places.closeChat(personId, clock()),
    openContactForm: async ({ personId, deliveryId }) => {
      const known = staff.find(personId);
      if (known === null) return UNKNOWN_PERSON;
      const offer = await operations.openContactForm(known.school, known.person, deliveryId);
      if (offer.kind === 'refused') return offer;
      const { contactId, pupils } = offer;
      return { kind: 'view', view: { contactId, pupils, today: schoolTime(known.school, clock()).on } };
    },
    recordContact: async ({ personId, deliveryId, form }) => {
      const known = staff.find(personId);
      if (known === null) return UNKNOWN_PERSON;
      return operations.recordContact(known.school, known.person, deliveryId, form);
    },
    message: () => Promise.resolve(HELP),
  };
}

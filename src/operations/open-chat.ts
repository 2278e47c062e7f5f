import type { School } from '../domain/school.ts';
import { NOT_IN_CHAT } from './find-address.ts';
import { greetPerson } from './greet.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import type { Delivery } from './records/delivery-store.ts';
import type { PersonalChat } from './records/place-store.ts';
import { sendWhatFailed, type TakeUp } from './send-what-failed.ts';

export interface OpenChatNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * Remembers where a person's chat is; `school` is null for whoever is on no staff list, who is sent nothing. `installed`
 * greets, for the person has just added the app; whoever merely writes gets their answer. What a removal kept away today
 * is sent once they are back.
 */
export function openChat({ database, clock }: OpenChatNeeds) {
  return (chat: PersonalChat, school: School | null, came: 'installed' | 'wrote'): Promise<void> =>
    database.inTransaction(async (records) => {
      const { personId } = chat;
      const wasOpen = (await records.places.chatOf(personId)) !== null;
      await records.places.openChat(chat, clock());
      if (school === null) return;
      if (came === 'installed') await greetPerson(records, school, personId, clock());
      if (wasOpen) return;
      await sendWhatFailed(records, school, (delivery) => takeUpOf(delivery, personId), clock());
    });
}

/** A chat cannot be looked into, so only what was never sent is sent: the app saw that it was not there. */
function takeUpOf({ place, detail }: Delivery, personId: string): TakeUp {
  return place.kind === 'person' && place.personId === personId && detail === NOT_IN_CHAT ? 'send' : 'leave';
}

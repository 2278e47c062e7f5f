import type { School } from '../domain/school.ts';
import { greetPerson } from './greet.ts';
import type { OpenChatNeeds } from './open-chat.ts';

/**
 * People were added to a school's Team. Those of its staff who have a chat with the app are welcomed there, unless they
 * have been; the others when they install it, for until then the app may not write to them (microsoft.md 1.5).
 */
export function greetNewMembers({ database, clock }: OpenChatNeeds) {
  return (school: School, personIds: readonly string[]): Promise<void> =>
    database.inTransaction(async (records) => {
      for (const personId of personIds) {
        const isStaff = school.staff.some((member) => member.personId === personId);
        if (!isStaff || (await records.places.chatOf(personId)) === null) continue;
        await greetPerson(records, school, personId, clock());
      }
    });
}

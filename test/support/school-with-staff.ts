import type { Database } from '../../src/operations/records.ts';
import { at, person, schoolInRecords } from './school-in-records.ts';

/** A small school in which everybody is in, with three people who can be written to. Its register closes at 09:00. */
export async function schoolWithStaff(database: Database) {
  const known = await schoolInRecords(database);
  const named = (one: ReturnType<typeof person>) => ({ ...one, personId: `${known.school.schoolId}-${one.personId}` });
  const officer = named(person('attendance-officer'));
  const lead = named(person('safeguarding-lead', { name: 'Sam Lead' }));
  const leader = named(person('senior-leader'));
  const staff = [officer, lead, leader];
  for (const { personId } of staff) {
    const chat = { personId, conversationId: `a:${personId}`, serviceUrl: 'http://127.0.0.1/', tenantId: 'tenant' };
    await database.records.places.openChat(chat, at('08:00'));
  }
  await known.mark('/');
  return { known: { ...known, school: { ...known.school, staff } }, officer, lead, leader };
}

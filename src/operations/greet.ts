import type { School } from '../domain/school.ts';
import { intendCard } from './intend-card.ts';
import type { Records } from './records.ts';

/** Welcomes a person in their own chat, once in all: not again when they remove the app and come back. */
export async function greetPerson(records: Records, school: School, personId: string, now: Date): Promise<void> {
  const { schoolId } = school;
  const subject = { kind: 'welcome', to: 'person' } as const;
  const place = { kind: 'person', personId } as const;
  await intendCard(records, { key: `welcome/${personId}`, schoolId, subject, place, late: false }, now);
}

/** Welcomes a Team in its General channel, whose id is the Team's own (microsoft.md 1.5); once in all. */
export async function greetTeam(records: Records, { schoolId, teamId }: School, now: Date): Promise<void> {
  const subject = { kind: 'welcome', to: 'team' } as const;
  const place = { kind: 'channel', teamId, channelId: teamId } as const;
  await intendCard(records, { key: `welcome/${teamId}`, schoolId, subject, place, late: false }, now);
}

import type { Action } from '../domain/actions/action.ts';
import { inPlaceOf } from '../domain/actions/cover.ts';
import type { School } from '../domain/school.ts';
import type { CardSubject } from './cards/card-kinds.ts';
import { intendCard } from './intend-card.ts';
import type { Records } from './records.ts';
import { refreshCards } from './refresh-cards.ts';
import { schoolTime } from './school-time.ts';

/** Sends an action's card to those who have it now, each once; for whoever is away, to the named cover first. */
export async function tellOwners(
  records: Records,
  school: School,
  { actionId, ownerIds }: { readonly actionId: string; readonly ownerIds: readonly string[] },
  now: Date,
): Promise<void> {
  const { on } = schoolTime(school, now);
  const people = new Set(ownerIds.map((ownerId) => inPlaceOf(school.cover ?? [], ownerId, on)));
  for (const personId of people) {
    await sendToPerson(records, school, personId, { kind: 'action', actionId }, `action/${actionId}/${personId}`, now);
  }
}

/** Nobody has it any more: whoever issued it, or the champion for what the strategy did, passes it on or withdraws it. */
export async function tellOfRefusal(
  records: Records,
  school: School,
  { actionId, issuedBy }: Pick<Action, 'actionId' | 'issuedBy'>,
  clickId: string,
  now: Date,
): Promise<void> {
  const champions = school.staff.filter(({ roles }) => roles.includes('attendance-champion'));
  for (const personId of issuedBy === null ? champions.map((champion) => champion.personId) : [issuedBy]) {
    const key = `action-declined/${actionId}/${clickId}/${personId}`;
    await sendToPerson(records, school, personId, { kind: 'action', actionId }, key, now);
  }
}

/** Records a card for one person's chat, once for its key. */
export async function sendToPerson(
  records: Records,
  { schoolId }: School,
  personId: string,
  subject: CardSubject,
  key: string,
  now: Date,
): Promise<void> {
  const place = { kind: 'person', personId } as const;
  await intendCard(records, { key, schoolId, subject, place, late: false }, now);
}

/** Posts an action's card in channels too, where it mentions its owners and says nothing of pupils. */
export async function postInChannels(
  records: Records,
  { schoolId }: School,
  { actionId, issuedAt }: Pick<Action, 'actionId' | 'issuedAt'>,
  channelIds: readonly string[],
): Promise<void> {
  for (const { channelId, teamId } of await records.places.channels(schoolId)) {
    if (!channelIds.includes(channelId)) continue;
    const key = `action/${actionId}/${channelId}`;
    const place = { kind: 'channel', teamId, channelId } as const;
    await intendCard(records, { key, schoolId, subject: { kind: 'action', actionId }, place, late: false }, issuedAt);
  }
}

/** Brings every card of an action up to date, wherever it is. */
export async function refreshAction(records: Records, { schoolId }: School, actionId: string): Promise<void> {
  for (const kind of ['action', 'action-escalated'] as const) {
    await refreshCards(records, { schoolId, kind, about: [{ actionId }] });
  }
}

import { randomUUID } from 'node:crypto';
import { offeredProvisions, type OfferedProvision } from '../../domain/actions/offered-provisions.ts';
import { groupChoices, type GroupChoice } from '../../domain/actions/pupil-groups.ts';
import { mayAtAll, why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { ROLES, type Person, type Role } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { dueBetween } from '../../domain/strategy/occurrences.ts';
import { loadOfStaff, type StaffLoad } from '../load-of-staff.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import type { YearChannel } from '../records/place-store.ts';
import { schoolTime } from '../school-time.ts';
import { ownChannels } from './own-channels.ts';
import { ownPupils } from './own-pupils.ts';

/** What the form for a new action offers to somebody. */
export interface ActionOffer {
  readonly actionId: string;
  readonly today: IsoDate;
  /** The pack's own lines, what is due first. */
  readonly provisions: readonly OfferedProvision[];
  /** Everybody whom it may be given to, by name, with what they have on their hands. */
  readonly staff: readonly StaffLoad[];
  readonly roles: readonly { readonly role: Role; readonly people: number }[];
  readonly groups: readonly GroupChoice[];
  readonly channels: readonly YearChannel[];
}

export type OfferedAction =
  { readonly kind: 'offer'; readonly offer: ActionOffer } | { readonly kind: 'refused'; readonly message: string };

export function offerAction({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person): Promise<OfferedAction> => {
    if (!mayAtAll(person, 'action.issue')) {
      return { kind: 'refused', message: why(person, 'action.issue', {}).reason };
    }
    const { records } = database;
    const today = schoolTime(school, clock()).on;
    const pupils = await ownPupils(records, school, person, today);
    const staff = await loadOfStaff(records, school, today);
    const offer: ActionOffer = {
      actionId: randomUUID(),
      today,
      provisions: offeredProvisions(school.strategy.provisions, dueIds(school, today)),
      staff: staff.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
      roles: ROLES.map((role) => ({
        role,
        people: school.staff.filter(({ roles }) => roles.includes(role)).length,
      })).filter(({ people }) => people > 0),
      groups: groupChoices(school.strategy, pupils),
      channels: await ownChannels(records, school, person),
    };
    return { kind: 'offer', offer };
  };
}

/** What is daily is due every day, and so says nothing about today. */
function dueIds({ strategy: { provisions }, calendars }: School, today: IsoDate): Set<string> {
  const due = dueBetween({ provisions, calendars, from: today, to: today });
  return new Set(due.filter(({ cadence }) => cadence !== 'daily').map(({ provisionId }) => provisionId));
}

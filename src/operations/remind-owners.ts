import { actionState } from '../domain/actions/action-state.ts';
import { inPlaceOf } from '../domain/actions/cover.ts';
import { digestGroup } from '../domain/actions/digest-of.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import { sendToPerson, tellOwners } from './tell-of-action.ts';

/**
 * Sends each person who has something new, due or overdue one digest of it, at most one a school day. Those who are away
 * have none: their cover has it, with the card of each action, once. Those who stopped reminders have none.
 */
export function remindOwners({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, on: IsoDate): Promise<void> => {
    const { actions, reminders } = database.records;
    const people = new Set<string>();
    const standsIn: { readonly actionId: string; readonly ownerIds: readonly string[] }[] = [];
    for (const { action, events } of await actions.open(school.schoolId)) {
      const state = actionState(events);
      for (const ownerId of state.ownerIds) {
        const personId = inPlaceOf(school.cover ?? [], ownerId, on);
        const group = digestGroup({ action, state }, personId, on);
        if (group !== null && group !== 'later') people.add(personId);
        // Whoever stands in since the action was issued has no card of it yet, and answers on one.
        if (personId !== ownerId) standsIn.push({ actionId: action.actionId, ownerIds: [ownerId] });
      }
    }
    for (const owned of standsIn) {
      await database.inTransaction((records) => tellOwners(records, school, owned, clock()));
    }
    for (const personId of people) {
      if (await reminders.isStopped(personId)) continue;
      const key = `action-digest/${school.schoolId}/${on}/${personId}`;
      await database.inTransaction((records) =>
        sendToPerson(records, school, personId, { kind: 'action-digest', on, personId }, key, clock()),
      );
    }
  };
}

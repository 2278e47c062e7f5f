import type { School } from '../../domain/school.ts';
import type { ActionEntry, readActions } from '../../operations/read-actions.ts';
import type { ActionsPage } from '../contract.ts';
import type { Route } from '../route.ts';

export interface ActionsRouteNeeds {
  readonly readActions: ReturnType<typeof readActions>;
}

export function actionsRoute({ readActions: read }: ActionsRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/actions',
    verb: 'action.read',
    handle: async ({ school, person }) => {
      const { asOf, today, entries, load } = await read(school, person);
      const body: ActionsPage = {
        asOf: asOf.toISOString(),
        today,
        actions: entries.map((entry) => rowOf(entry, school)),
        load: load.map(({ name, open, overdue, dueThisWeek }) => ({ name, open, overdue, dueThisWeek })),
      };
      return { status: 200, body };
    },
  };
}

function rowOf({ action, state, pupils, ...entry }: ActionEntry, { staff }: School): ActionsPage['actions'][number] {
  const nameOf = (personId: string) =>
    staff.find((person) => person.personId === personId)?.name ?? 'somebody who has left';
  const { actionId, title, dueOn, issuedBy } = action;
  return {
    actionId,
    title,
    // Words about pupils go to those who may see all of them.
    note: entry.otherPupils === 0 || entry.isOfMyTeam ? action.note : '',
    pupils: pupils.map(({ surname, forename, form }) => ({ name: `${surname}, ${forename}`, form })),
    otherPupils: entry.otherPupils,
    owners: state.ownerIds.map(nameOf),
    issuedBy: issuedBy === null ? null : nameOf(issuedBy),
    dueOn,
    progress: progressOf(state),
    isOverdue: entry.isOverdue,
    isMine: entry.isMine,
    isOfMyTeam: entry.isOfMyTeam,
  };
}

function progressOf({ phase, seenBy }: ActionEntry['state']): 'open' | 'seen' | 'accepted' {
  if (phase === 'accepted') return 'accepted';
  return seenBy.length > 0 ? 'seen' : 'open';
}

import type { HappeningKind } from '../../domain/actions/action-event.ts';
import { mayAtAll, why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
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
      const { asOf, today, entries, answered, load, colleagues } = await read(school, person);
      const body: ActionsPage = {
        asOf: asOf.toISOString(),
        today,
        actions: entries.map((entry) => rowOf(entry, school, person)),
        answered: answered.map((entry) => rowOf(entry, school, person)),
        mayIssue: mayAtAll(person, 'action.issue'),
        colleagues: [...colleagues].sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
        load: load.map(({ name, open, overdue, dueThisWeek }) => ({ name, open, overdue, dueThisWeek })),
      };
      return { status: 200, body };
    },
  };
}

type Row = ActionsPage['actions'][number];

function rowOf({ action, state, pupils, ...entry }: ActionEntry, { staff }: School, person: Person): Row {
  const nameOf = (personId: string) =>
    staff.find((each) => each.personId === personId)?.name ?? 'somebody who has left';
  const { actionId, title, dueOn, issuedBy } = action;
  // Words about pupils go to those who may see all of them.
  const isShown = entry.otherPupils === 0 || entry.isOfMyTeam;
  return {
    actionId,
    title,
    note: isShown ? action.note : '',
    pupils: pupils.map((pupil) => ({
      pupilId: why(person, 'register.read', pupil).kind === 'allowed' ? pupil.pupilId : null,
      ...{ name: `${pupil.surname}, ${pupil.forename}`, form: pupil.form },
    })),
    otherPupils: entry.otherPupils,
    owners: state.ownerIds.map(nameOf),
    issuedBy: issuedBy === null ? null : nameOf(issuedBy),
    dueOn,
    progress: progressOf(state),
    result: isShown ? resultOf(action, state, nameOf) : '',
    isReviewed: state.isReviewed,
    may: entry.may.flatMap((kind) => (isAsked(kind) ? [kind] : [])),
    outcomes: action.outcomes.map(({ id, title: words }) => ({ id, title: words })),
    isOverdue: entry.isOverdue,
    toldTo: state.escalatedTo.map(nameOf),
    isMine: entry.isMine,
    isOfMyTeam: entry.isOfMyTeam,
  };
}

function progressOf({ phase, seenBy }: ActionEntry['state']): Row['progress'] {
  return phase === 'open' && seenBy.length > 0 ? 'seen' : phase;
}

/** Who closed it, what came of it and what they wrote. */
function resultOf(
  { outcomes }: ActionEntry['action'],
  { phase, closedBy, outcome, words }: ActionEntry['state'],
  nameOf: (personId: string) => string,
): string {
  if (closedBy === null) return '';
  const came = { done: outcomes.find(({ id }) => id === outcome)?.title ?? 'done', declined: 'declined it' } as const;
  const what = phase === 'done' || phase === 'declined' ? came[phase] : 'withdrew it';
  return `${nameOf(closedBy)}: ${what}${words === '' ? '' : `. ${words}`}`;
}

const ASKED: readonly string[] = ['accepted', 'done', 'declined', 'handed-over', 'withdrawn', 'reviewed', 'reopened'];

function isAsked(kind: HappeningKind): kind is Row['may'][number] {
  return ASKED.includes(kind);
}

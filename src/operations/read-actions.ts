import type { Action } from '../domain/actions/action.ts';
import { mayDo } from '../domain/actions/act-on-action.ts';
import type { HappeningKind } from '../domain/actions/action-event.ts';
import { actionState, isClosed, type ActionState } from '../domain/actions/action-state.ts';
import { isSelf, why } from '../domain/authorise.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { Person } from '../domain/person.ts';
import type { Pupil } from '../domain/pupil.ts';
import type { School } from '../domain/school.ts';
import { actingOn } from './action-access.ts';
import { loadOfStaff, type StaffLoad } from './load-of-staff.ts';
import type { Clock } from './ports.ts';
import type { Database, Records } from './records.ts';
import type { ActionRecord } from './records/action-store.ts';
import { schoolTime } from './school-time.ts';

export interface ActionEntry {
  readonly action: Action;
  readonly state: ActionState;
  readonly isOverdue: boolean;
  readonly isMine: boolean;
  /** Issued by the person, or given to people whose line manager they are. */
  readonly isOfMyTeam: boolean;
  /** Those whom the person may see; the others are a number. */
  readonly pupils: readonly Pupil[];
  readonly otherPupils: number;
  /** What the person may do to it. */
  readonly may: readonly HappeningKind[];
}

export interface ActionsOfNow {
  readonly asOf: Date;
  readonly today: IsoDate;
  /** By due date. */
  readonly entries: readonly ActionEntry[];
  /** Closed in the last thirty days, the latest first. */
  readonly answered: readonly ActionEntry[];
  /** Empty for those who give no actions to others. */
  readonly load: readonly StaffLoad[];
  /** Everybody, for whoever hands an action over. */
  readonly colleagues: readonly StaffLoad[];
}

/** The actions to be done that a person may see. The read is audited. */
export function readActions({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person): Promise<ActionsOfNow> => {
    const { records } = database;
    const { schoolId } = school;
    const now = clock();
    const today = schoolTime(school, now).on;
    const pupils = new Map((await records.pupils.all(schoolId)).map((pupil) => [pupil.pupilId, pupil]));
    const seenOf = (found: readonly ActionRecord[]) =>
      found
        .map((record) => entryOf(record, school, person, pupils, today))
        .filter((entry) => maySeeAction(person, entry));
    const entries = seenOf(await records.actions.open(schoolId));
    const answered = seenOf(await recentlyClosed(records, schoolId, now)).toSorted(
      (one, other) => Number(other.state.closedAt) - Number(one.state.closedAt),
    );
    const colleagues = await loadOfStaff(records, school, today);
    const load = maySeeLoad(person) ? colleagues : [];
    const reason = [...entries, ...answered].some(({ pupils: seen }) => seen.length > 0)
      ? 'own or in scope'
      : 'no pupil in scope';
    const entry = {
      schoolId,
      at: now,
      personId: person.personId,
      subject: `${entries.length + answered.length} actions`,
      pupilIds: [...entries, ...answered].flatMap(({ pupils: seen }) => seen.map(({ pupilId }) => pupilId)),
      reason,
    };
    await records.audit.record({ ...entry, verb: 'action.read' });
    return { asOf: now, today, entries, answered, load, colleagues };
  };
}

type Seen = Pick<ActionEntry, 'isMine' | 'isOfMyTeam' | 'pupils' | 'otherPupils'>;

const DAY_MS = 24 * 60 * 60 * 1000;

async function recentlyClosed({ actions }: Pick<Records, 'actions'>, schoolId: string, now: Date) {
  // Whoever looks for an older one finds it in the records: a page of a year's actions helps nobody.
  const since = new Date(now.getTime() - CLOSED_WITHIN_DAYS * DAY_MS);
  const closed = await actions.closedSince(schoolId, since);
  return closed.filter(({ events }) => (actionState(events).closedAt ?? since) > since);
}

const CLOSED_WITHIN_DAYS = 30;

/** An action about no pupil is seen by those it is given to, by whoever gave it, and by those who see the whole school. */
export function maySeeAction(person: Person, { isMine, isOfMyTeam, pupils, otherPupils }: Seen): boolean {
  if (person.behind === undefined && (isMine || isOfMyTeam)) return true;
  if (pupils.length > 0) return true;
  return otherPupils === 0 && why(person, 'action.read', {}).kind === 'allowed';
}

/** Who has how much to do is for those who hand work out to the whole school or to a year. */
function maySeeLoad(person: Person): boolean {
  const subjects = [{}, ...person.yearGroups.map((yearGroup) => ({ yearGroup }))];
  return subjects.some((subject) => why(person, 'action.read', subject).kind === 'allowed');
}

function entryOf(
  { action, events }: ActionRecord,
  school: School,
  person: Person,
  known: ReadonlyMap<string, Pupil>,
  today: IsoDate,
): ActionEntry {
  const state = actionState(events);
  const isMine = state.ownerIds.includes(person.personId) || state.closedBy === person.personId;
  // Whoever has an action has to know whom it is about; whoever looks as them goes by the rules alone.
  const isOwn = isMine && person.behind === undefined;
  const pupils = action.pupilIds.flatMap((pupilId) => {
    const pupil = known.get(pupilId);
    return pupil !== undefined && (isOwn || why(person, 'action.read', pupil).kind === 'allowed') ? [pupil] : [];
  });
  return {
    action,
    state,
    isOverdue: !isClosed(state) && action.dueOn < today,
    // Whoever looks as somebody answers nothing for them.
    may: person.behind === undefined ? mayDo(state, actingOn(school, person, action, today)) : [],
    isMine,
    isOfMyTeam: isSelf(person, action.issuedBy) || action.chain.some((each) => isSelf(person, each)),
    pupils,
    otherPupils: action.pupilIds.length - pupils.length,
  };
}

import { why } from '../../domain/authorise.ts';
import { timeOfMinutes } from '../../domain/first-day/time-of-minutes.ts';
import { displayName } from '../../domain/pupil.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { StatementLine } from '../../operations/first-day/day-statement.ts';
import type { LadderPage as LadderRead, readLadder } from '../../operations/first-day/read-ladder.ts';
import { schoolTime } from '../../operations/school-time.ts';
import type { LadderPage } from '../ladder-contract.ts';
import type { Route } from '../route.ts';

export interface LadderRouteNeeds {
  readonly readLadder: ReturnType<typeof readLadder>;
}

export function ladderRoute({ readLadder: read }: LadderRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/ladder',
    verb: 'ladder.read',
    handle: async ({ school, person }) => ({ status: 200, body: pageOf(await read(school, person), school, person) }),
  };
}

function pageOf(read: LadderRead, school: School, person: Person): LadderPage {
  const may = (verb: 'contact.record' | 'ladder.decide', pupil: { yearGroup: number; form: string }) =>
    why(person, verb, pupil).kind === 'allowed';
  const { statement } = read;
  return {
    on: read.on,
    asOf: read.asOf.toISOString(),
    rows: read.rows.map((row) => ({
      ...row,
      reasons: row.reasons === null ? null : [...row.reasons],
      mayRecord: may('contact.record', row),
      mayDecide: may('ladder.decide', row),
    })),
    messagesDue: read.messagesDue,
    secondCalls: read.secondCalls.map(({ pupil, at, caller }) => {
      const { pupilId, form, yearGroup } = pupil;
      const mayRecord = may('contact.record', pupil);
      return { pupilId, name: displayName(pupil), form, yearGroup, dueTime: timeOfMinutes(at), caller, mayRecord };
    }),
    ended: statement.ended.map(lineOf),
    escalated: statement.escalated.map(lineOf),
    open: statement.open.map(lineOf),
    closed: closedOf(read, school),
  };
}

function lineOf({ pupil: { pupilId, form, yearGroup }, name, how }: StatementLine) {
  return { pupilId, name, form, yearGroup, how };
}

function closedOf({ closed }: LadderRead, school: School): LadderPage['closed'] {
  if (closed === null) return null;
  const { at, entries } = closed;
  const escalated = entries.filter(({ ended }) => ended === 'escalated').length;
  const open = entries.filter(({ ended }) => ended === 'open').length;
  return { time: schoolTime(school, at).time, resolved: entries.length - escalated - open, escalated, open };
}

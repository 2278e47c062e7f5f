import { closingStatement } from '../../domain/first-day/closing-statement.ts';
import { endedWords } from '../../domain/first-day/ended-words.ts';
import { timeOfMinutes } from '../../domain/first-day/time-of-minutes.ts';
import { displayName, type Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { LadderEntry } from './load-ladder.ts';
import { minutesOfDay } from './minutes-of-day.ts';

/** One pupil's part of the statement: "family reached by Pat Example at 09:40". Gives no reason away. */
export interface StatementLine {
  readonly pupil: Pupil;
  readonly name: string;
  readonly how: string;
}

/** How the unexplained absences among some pupils stand, by whom and when each was seen to. */
export interface DayStatement {
  readonly unexplained: number;
  readonly ended: readonly StatementLine[];
  /** Not resolved, and told to somebody who answers for it. */
  readonly escalated: readonly StatementLine[];
  /** Neither: nobody has the pupil in hand. */
  readonly open: readonly StatementLine[];
  readonly isComplete: boolean;
}

export function dayStatement(school: School, entries: readonly LadderEntry[]): DayStatement {
  const byPupil = new Map(entries.map((entry) => [entry.pupil.pupilId, entry]));
  const statement = closingStatement(
    entries.map((entry) => ({ ...entry, pupilId: entry.pupil.pupilId, escalation: escalationOf(school, entry) })),
  );
  const line = (pupilId: string, how: string): StatementLine[] => {
    const pupil = byPupil.get(pupilId)?.pupil;
    return pupil === undefined ? [] : [{ pupil, name: displayName(pupil), how }];
  };
  return {
    unexplained: statement.unexplained,
    isComplete: statement.isComplete,
    ended: entries.flatMap(({ pupil, standing }) =>
      standing.kind === 'ended' ? line(pupil.pupilId, endedWords(standing)) : [],
    ),
    escalated: statement.escalated.flatMap(({ pupilId, to, at }) =>
      line(pupilId, `${to ?? ''} told at ${timeOfMinutes(at ?? 0)}`),
    ),
    open: statement.open.flatMap(({ pupilId }) => line(pupilId, 'nobody has this in hand')),
  };
}

const TOLD = { 'told-safeguarding-lead': 'safeguarding lead', 'told-senior-leader': 'senior leaders' } as const;

/** The last that was told of the pupil; null where nobody was. */
export function escalationOf(school: School, { events }: LadderEntry) {
  for (const { what, at, on } of events.toReversed()) {
    if (what === 'told-safeguarding-lead' || what === 'told-senior-leader') {
      return { to: TOLD[what], at: minutesOfDay(school, on, at) };
    }
  }
  return null;
}

import type { DayMinutes } from './ladder-day.ts';
import type { LadderStanding } from './ladder-standing.ts';

/** How the day's unexplained absences ended. */
export interface ClosingStatement {
  readonly unexplained: number;
  readonly endedBy: Readonly<Record<'arrival' | 'reason' | 'contact' | 'decision', number>>;
  /** Not ended, but told to the safeguarding lead or to senior leaders. */
  readonly escalated: readonly ClosingEntry[];
  /** Neither: nobody has the pupil in hand. */
  readonly open: readonly ClosingEntry[];
  readonly isComplete: boolean;
}

export interface ClosingEntry {
  readonly pupilId: string;
  /** Whom it was told to, and when; null where nobody was told. */
  readonly to: string | null;
  readonly at: DayMinutes | null;
}

export interface ClosingPupil {
  readonly pupilId: string;
  readonly standing: LadderStanding;
  readonly escalation: { readonly to: string; readonly at: DayMinutes } | null;
}

/** Every unexplained absence is resolved or escalated, or the day is not complete. */
export function closingStatement(pupils: readonly ClosingPupil[]): ClosingStatement {
  const endedBy = { arrival: 0, reason: 0, contact: 0, decision: 0 };
  const escalated: ClosingEntry[] = [];
  const open: ClosingEntry[] = [];
  for (const { pupilId, standing, escalation } of pupils) {
    if (standing.kind === 'ended') endedBy[standing.by] += 1;
    if (standing.kind !== 'on-step') continue;
    if (escalation === null) open.push({ pupilId, to: null, at: null });
    else escalated.push({ pupilId, ...escalation });
  }
  const ended = Object.values(endedBy).reduce((total, count) => total + count, 0);
  return {
    unexplained: ended + escalated.length + open.length,
    endedBy,
    escalated,
    open,
    isComplete: open.length === 0,
  };
}

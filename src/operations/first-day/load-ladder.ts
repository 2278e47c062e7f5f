import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { createSessionsFinder, sessionAtPosition, spanOf } from '../../domain/calendar/school-sessions.ts';
import { absenceSpells, consecutiveDaysAbsent } from '../../domain/figures/absence-spells.ts';
import { vulnerableBecause } from '../../domain/first-day/is-vulnerable.ts';
import type { DayContact, LadderDecision, PupilDay } from '../../domain/first-day/ladder-day.ts';
import { ladderStanding, type LadderStanding } from '../../domain/first-day/ladder-standing.ts';
import { dayStanding } from '../../domain/first-day/unexplained-absence.ts';
import { usualCaller, type EarlierContact } from '../../domain/first-day/usual-caller.ts';
import type { Pupil } from '../../domain/pupil.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import type { PupilAttribute } from '../../domain/strategy/selector.ts';
import type { Records } from '../records.ts';
import { LADDER_DECISIONS, type LadderEvent } from '../records/ladder-store.ts';
import { contactsOf, type KnownContact } from '../known-contacts.ts';
import { loadPupilSessions, type PupilSessions } from './load-pupil-days.ts';
import { minutesOfDay } from './minutes-of-day.ts';

/** One pupil who is or was on the ladder that day, with all that the app knows: a view takes from it what may be seen. */
export interface LadderEntry {
  readonly pupil: Pupil;
  readonly standing: Exclude<LadderStanding, { readonly kind: 'none' }>;
  /** Of tier 2; empty where nothing is known. */
  readonly vulnerableBecause: readonly PupilAttribute[];
  /** The adult to ring this family; null where nobody has reached it before. */
  readonly usualCaller: string | null;
  readonly events: readonly LadderEvent[];
}

export async function loadLadder(records: Records, school: School, on: IsoDate, now: Date): Promise<LadderEntry[]> {
  const events = Map.groupBy(await records.ladder.ofDay(school.schoolId, on), ({ pupilId }) => pupilId);
  const attributes = await records.ladder.attributes(school.schoolId);
  const runOf = runFinder(school, on);
  const minutes = minutesOfDay(school, on, now);
  const all = await loadPupilSessions(records, school, on);
  // Of a year's contacts only those count that may move somebody on the ladder.
  const missed = all.filter(({ sessions }) => dayStanding(sessions, minutes).kind === 'unexplained');
  const ids = missed.map(({ pupil }) => pupil.pupilId);
  const contacts = await contactsOf(records, school.schoolId, ids, on);
  return all.flatMap((given) => {
    const { pupil } = given;
    const known = splitContacts(school, on, contacts.get(pupil.pupilId) ?? []);
    const own = events.get(pupil.pupilId) ?? [];
    const because = vulnerableBecause(attributes.get(pupil.pupilId) ?? new Set());
    const { daysAbsent, since } = runOf(given);
    const day: PupilDay = {
      pupilId: pupil.pupilId,
      sessions: given.sessions,
      contacts: known.ofDay,
      decision: decisionOf(school, own),
      isVulnerable: because.length > 0,
      daysAbsent,
      wasReachedBefore: known.earlier.some(({ wasReached, at }) => wasReached && at >= since),
    };
    const standing = ladderStanding(day, school.strategy, minutes);
    if (standing.kind === 'none') return [];
    return [{ pupil, standing, vulnerableBecause: because, usualCaller: usualCaller(known.earlier), events: own }];
  });
}

/** A family's contacts, today's with their times and those of earlier days. */
function splitContacts(school: School, on: IsoDate, contacts: readonly KnownContact[]) {
  const ofDay = contacts.filter(({ contactedOn }) => contactedOn === on);
  const earlier = contacts.filter(({ contactedOn }) => contactedOn < on);
  return {
    ofDay: ofDay.map(({ way, outcome, by, at }): DayContact => ({
      way,
      outcome,
      by,
      at: minutesOfDay(school, on, at),
    })),
    earlier: earlier.map(({ by, outcome, contactedOn }): EarlierContact => {
      return { by, wasReached: outcome === 'reached', at: contactedOn };
    }),
  };
}

/** How long a pupil's absence has gone on. A day without a mark is not in the figures yet, and today is such a day. */
function runFinder(school: School, on: IsoDate) {
  const calendar = calendarFor(school, on);
  const sessionsFor = calendar === undefined ? null : createSessionsFinder(calendar);
  return ({ pupil, marks, sessions: today }: PupilSessions): { daysAbsent: number; since: IsoDate } => {
    if (sessionsFor === null) return { daysAbsent: 1, since: on };
    const sessions = sessionsFor(pupil);
    const span = spanOf(sessions, pupil.admittedOn ?? `${sessions.schoolYear}-08-01`, on);
    const days = consecutiveDaysAbsent(marks, sessions, span);
    const isUnmarked = today.every(({ byte }) => byte === 0);
    const spell = absenceSpells(marks, sessions, span).at(-1);
    const since = spell === undefined ? on : sessionAtPosition(sessions, spell.first).on;
    return { daysAbsent: Math.max(1, isUnmarked ? days + 1 : days), since };
  };
}

function decisionOf(school: School, events: readonly LadderEvent[]): LadderDecision | null {
  for (const { what, at, by, on } of events.toReversed()) {
    const decision = LADDER_DECISIONS.find((name) => name === what);
    if (decision !== undefined) return { what: decision, at: minutesOfDay(school, on, at), by };
  }
  return null;
}

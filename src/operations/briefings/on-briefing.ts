import { why, type Answer, type Verb } from '../../domain/authorise.ts';
import type { Briefing } from '../../domain/briefings/briefing.ts';
import { whyNot, type BriefingDeed } from '../../domain/briefings/why-not.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import { refreshApprovers } from './tell-approvers.ts';

export interface BriefingNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** `done` too where it had been done before. */
export type BriefingOutcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly message: string };

export const DONE: BriefingOutcome = { kind: 'done' };

interface BriefingWork {
  readonly verb: Extract<Verb, `briefing.${string}`>;
  readonly deed: BriefingDeed;
  /** Whether a repeat of the same call finds its work done. */
  readonly isDone: (briefing: Briefing) => boolean;
  readonly does: (records: Records, briefing: Briefing, now: Date) => Promise<void>;
}

/** Holds a briefing, asks whether the person may do the deed to it now, and does it once. What is done is audited. */
export function onBriefing(
  { database, clock }: BriefingNeeds,
  school: School,
  person: Person,
  briefingId: string,
  { verb, deed, isDone, does }: BriefingWork,
): Promise<BriefingOutcome> {
  return database.inTransaction(async (records) => {
    const briefing = await records.briefings.hold(school.schoolId, briefingId);
    if (briefing === null) return { kind: 'refused', message: 'The school has no such briefing.' };
    const right = await rightThere(records, school, person, verb, briefing.channelIds);
    if (right.kind === 'refused') return { kind: 'refused', message: right.reason };
    if (isDone(briefing)) return DONE;
    const notNow = whyNot(deed, briefing, person.personId, { needsApproval: school.briefingsNeedApproval });
    if (notNow !== null) return { kind: 'refused', message: notNow };
    const at = clock();
    // Whatever is done: a card that says that the briefing waits will show how it stands then. New ones come after.
    await refreshApprovers(records, school.schoolId, briefingId);
    await does(records, briefing, at);
    const entry = { schoolId: school.schoolId, at, personId: person.personId, verb, subject: briefingId };
    await records.audit.record({ ...entry, reason: right.reason });
    return DONE;
  });
}

/** By what right a person may do something to a briefing in each of these channels, or for want of what they may not. */
export async function rightThere(
  { places }: Pick<Records, 'places'>,
  school: School,
  person: Person,
  verb: Verb,
  channelIds: readonly string[],
): Promise<Answer> {
  const channels = new Map((await places.channels(school.schoolId)).map((channel) => [channel.channelId, channel]));
  let answer: Answer = why(person, verb, {});
  for (const channelId of channelIds) {
    const channel = channels.get(channelId);
    if (channel === undefined) return { kind: 'refused', reason: NOT_A_CHANNEL };
    answer = why(person, verb, channel.yearGroup === null ? {} : { yearGroup: channel.yearGroup });
    if (answer.kind === 'refused') return answer;
  }
  return answer;
}

const NOT_A_CHANNEL = 'A channel of this briefing is not one of the school’s Team any more.';

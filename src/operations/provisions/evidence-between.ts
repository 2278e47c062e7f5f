import { actionState } from '../../domain/actions/action-state.ts';
import { addDays, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { appPartOf } from '../../domain/provisions/app-evidence.ts';
import type { Evidence } from '../../domain/provisions/provision-lines.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { ActionRecord } from '../records/action-store.ts';
import { instantOf, schoolTime } from '../school-time.ts';

/** Actions are given out before their last day: those of an occurrence that began so long before are looked at too. */
const BEGUN_BEFORE_DAYS = 120;

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** All that is on record of a school's provisions: actions, briefings, what the app did, and what people said. */
export async function evidenceBetween(records: Records, school: School, span: Span): Promise<Evidence[]> {
  const { schoolId } = school;
  const [since, until] = [instantOf(school, span.from, '00:00'), instantOf(school, addDays(span.to, 1), '00:00')];
  const begunSince = instantOf(school, addDays(span.from, -BEGUN_BEFORE_DAYS), '00:00');
  const [actions, words, moments, briefings] = await Promise.all([
    records.actions.issuedSince(schoolId, begunSince),
    records.provisions.lastWords(schoolId),
    records.provisions.momentsBetween(schoolId, span.from, span.to),
    records.provisions.briefingsPostedBetween(schoolId, since, until),
  ]);
  const ofApp = school.strategy.provisions.flatMap((provision): Evidence[] => {
    const part = appPartOf(provision);
    if (part === null) return [];
    const common = { provisionId: provision.id, occurrenceKey: null, note: '' };
    const kept = moments
      .filter(({ name }) => part.moments.includes(name))
      .map(({ on, state, at }): Evidence => ({
        ...{ ...common, kind: 'app', on, at, by: null, opens: null },
        ...(state === 'kept'
          ? { says: 'done', words: `${part.words}.` }
          : { says: 'not-done', words: 'The app missed it: it was not running, or came too late to be of use.' }),
      }));
    const posted = (part.briefing ? briefings : []).map(({ briefingId, by, at }): Evidence => ({
      ...{ ...common, kind: 'briefing', on: schoolTime(school, at).on, at, by, opens: briefingId },
      ...{ says: 'done', words: `${part.words}.` },
    }));
    return [...kept, ...posted];
  });
  const said = words.map(({ provisionId, occurrenceKey, says, note, recordedBy, recordedAt }): Evidence => ({
    ...{ kind: 'person', provisionId, occurrenceKey, note, by: recordedBy, at: recordedAt, opens: null },
    on: schoolTime(school, recordedAt).on,
    ...(says === 'done' ? { says, words: 'Recorded as done.' } : { says: 'not-done', words: 'Recorded as not done.' }),
  }));
  return [...actions.flatMap((record) => ofAction(school, record)), ...ofApp, ...said];
}

/** An action that the strategy or a person gave out for a line of the strategy, and what became of it. */
function ofAction(school: School, { action, events }: ActionRecord): Evidence[] {
  const { provisionId, occurrenceKey, actionId, issuedAt, issuedBy, dueOn } = action;
  if (provisionId === null) return [];
  const state = actionState(events);
  if (state.phase === 'withdrawn') return [];
  const common = { kind: 'action', provisionId, occurrenceKey, note: '', opens: actionId } as const;
  const on = schoolTime(school, issuedAt).on;
  if (state.closedAt === null) {
    const words = `Given out, due ${dueOn}, and not answered yet.`;
    return [{ ...common, on, says: 'begun', words, by: issuedBy, at: issuedAt }];
  }
  // For whichever day a person gave it, it was done on the day on which it was done.
  const closed = { ...common, on: occurrenceKey === null ? on : schoolTime(school, state.closedAt).on };
  const { closedBy: by, closedAt: at } = state;
  if (state.phase === 'done') return [{ ...closed, says: 'done', words: 'The action was done.', by, at }];
  return [{ ...closed, says: 'not-done', words: 'The action was declined.', by, at }];
}

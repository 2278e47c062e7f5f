import { why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { NO_SESSIONS } from '../../domain/figures/attendance-figures.ts';
import { whyAtRisk } from '../../domain/figures/why-at-risk.ts';
import type { Person } from '../../domain/person.ts';
import { inOrderOfTime, type StoryEvent } from '../../domain/pupil-story/story-event.ts';
import { STORY_PARTS, storyRights, type StoryRights } from '../../domain/pupil-story/story-parts.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import { ATTRIBUTE_WORDS } from '../../domain/strategy/attribute-words.ts';
import { edgesOf } from '../../domain/strategy/edges-of.ts';
import { standingOf, type PupilStanding } from '../load-standings.ts';
import type { Clock } from '../ports.ts';
import type { RegisterEntry } from '../read-risk-register.ts';
import type { Database, Records } from '../records.ts';
import type { CaseNote } from '../records/case-store.ts';
import { schoolTime } from '../school-time.ts';
import { loadStoryMarks } from './load-story-marks.ts';
import { loadTimeline } from './load-timeline.ts';
import { loadStoryCase, type StoryCase } from './story-case.ts';
import { staffName } from './staff-name.ts';
import type { TriedAction } from './story-actions.ts';
import { storyLegal, type StoryLegal } from './story-legal.ts';
import { storyYear, type StoryYear } from './story-year.ts';

/** All that one page tells of a pupil. What the person may not see is empty, and `rights` says so. */
export interface PupilStory {
  readonly asOf: Date;
  readonly today: IsoDate;
  readonly rights: StoryRights;
  /** As the risk register has the pupil. */
  readonly entry: RegisterEntry;
  /** What is agreed and done; null where the pupil has no case, and where the person may not see it. */
  readonly kept: StoryCase | null;
  /** The newest first. */
  readonly notes: readonly (CaseNote & { readonly by: string })[];
  /** Null where no calendar covers the day. */
  readonly year: StoryYear | null;
  /** In words; empty also where the person may not know. */
  readonly attributes: readonly string[];
  /** The newest first. */
  readonly timeline: readonly StoryEvent[];
  readonly tried: readonly TriedAction[];
  readonly legal: StoryLegal | null;
}

/**
 * The story of a pupil, also of one who has left; null for a pupil who is not there, and for one whom the person may not
 * see: whoever asks cannot tell them apart. The read is audited once.
 */
export function readPupilStory({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, pupilId: string): Promise<PupilStory | null> => {
    const { records } = database;
    const now = clock();
    const today = schoolTime(school, now).on;
    const roll = await records.pupils.all(school.schoolId);
    const pupil = roll.find((each) => each.pupilId === pupilId);
    if (pupil === undefined) return null;
    const right = why(person, 'register.read', pupil);
    if (right.kind === 'refused') return null;
    const rights = storyRights(person, pupil);
    await records.audit.record({
      schoolId: school.schoolId,
      at: now,
      personId: person.personId,
      verb: 'register.read',
      subject: pupilId,
      reason: `${right.reason}; with ${STORY_PARTS.filter((part) => rights.may[part]).join(', ') || 'figures alone'}`,
    });
    // A pupil who has left is shown as they were on their last day.
    const on = pupil.leftOn !== null && pupil.leftOn < today ? pupil.leftOn : today;
    const found = await loadStoryMarks(records, school, roll, pupil, on);
    const { bands } = school.strategy;
    const edges = edgesOf(school.strategy);
    const standing =
      found === null ? noStanding(pupil) : standingOf(pupil, { ...found, span: found.counted }, bands, edges);
    const legal = rights.may.legal ? await storyLegal(records, school, pupil, on) : null;
    const kept = await loadStoryCase({ records, school, person, pupil, rights, today, hasLeft: on < today });
    const reading = { records, school, person, pupil, roll, rights, today };
    const { events, tried } = await loadTimeline(reading, found, { legal, changes: kept.shown?.history ?? [] });
    const year = { today, edges, maySeeCodes: rights.may.codes };
    return {
      asOf: now,
      today,
      rights,
      entry: { standing, access: kept.access, riskCase: kept.riskCase },
      kept: kept.shown,
      year: found === null ? null : storyYear(found, standing.figures, year),
      attributes: rights.may.vulnerability ? await attributesOf(records, school, pupilId) : [],
      timeline: inOrderOfTime(events),
      tried,
      legal,
      notes: rights.may.notes ? await notesOf(records, school, pupilId) : [],
    };
  };
}

async function notesOf({ cases }: Records, school: School, pupilId: string): Promise<PupilStory['notes']> {
  const notes = await cases.notes(school.schoolId, pupilId);
  return notes.map((note) => ({ ...note, by: staffName(school, note.personId) }));
}

async function attributesOf({ ladder }: Records, { schoolId }: School, pupilId: string): Promise<string[]> {
  const attributes = (await ladder.attributes(schoolId)).get(pupilId) ?? new Set();
  return [...attributes].map((attribute) => ATTRIBUTE_WORDS[attribute]);
}

function noStanding(pupil: Pupil): PupilStanding {
  return { pupil, figures: NO_SESSIONS, band: null, percentText: '–', why: whyAtRisk(NO_SESSIONS, 0) };
}

import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../domain/calendar/school-days.ts';
import { createSessionsFinder, spanOf } from '../../domain/calendar/school-sessions.ts';
import { createLegalCalendar } from '../../domain/legal/legal-calendar.ts';
import { legalStanding } from '../../domain/legal/legal-standing.ts';
import { LEGAL_STEPS } from '../../domain/lists/legal-steps-list.ts';
import type { ListFields } from '../../domain/lists/list-definition.ts';
import type { StoryEvent } from '../../domain/pupil-story/story-event.ts';
import { schoolDate } from '../../domain/calendar/school-date.ts';
import { counted } from '../../domain/counted.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import { dateOf } from '../known-contacts.ts';
import type { Records } from '../records.ts';

/** One step of the legal route, as the list has it. */
export interface LegalStepShown {
  readonly title: string;
  /** Which parent, in the school's own reference; empty where the row does not say. */
  readonly parent: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly isRunning: boolean;
  readonly note: string;
  readonly by: string;
}

export interface StoryLegal {
  /** The newest first. */
  readonly steps: readonly LegalStepShown[];
  /** How the marks stand to the threshold of a penalty notice; null before the first figures that are known. */
  readonly threshold: string | null;
}

const TITLES: Readonly<Record<(typeof LEGAL_STEPS)[number], string>> = {
  'attendance-contract': 'Attendance contract',
  'notice-to-improve': 'Notice to improve',
  'penalty-notice': 'Penalty notice',
  'education-supervision-order': 'Education supervision order',
  'school-attendance-order': 'School attendance order',
  prosecution: 'Prosecution',
  'parenting-order': 'Parenting order',
};

/** Of tier 3: asked only for those who may see it. */
export async function storyLegal(records: Records, school: School, pupil: Pupil, on: IsoDate): Promise<StoryLegal> {
  const rows = await records.pupilEvents.legalSteps(school.schoolId, pupil.pupilId);
  const steps = rows.map(({ fields }) => stepOf(fields, on));
  return {
    steps: steps.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1)),
    threshold: await thresholdWords(records, school, pupil, on),
  };
}

export function legalEvents({ steps }: StoryLegal): StoryEvent[] {
  return steps.flatMap(({ title, from, to, parent, note, by }) => {
    if (from === null) return [];
    const until = to === null ? '' : `Until ${schoolDate(to)}.`;
    const detail = [until, parent === '' ? '' : `Parent: ${parent}.`, note].filter((words) => words !== '').join(' ');
    return [{ kind: 'legal' as const, on: from, at: null, title, detail, by }];
  });
}

function stepOf(fields: ListFields, on: IsoDate): LegalStepShown {
  const [from, to] = [dateOf(fields['BeganOn']), dateOf(fields['EndsOn'])];
  const step = LEGAL_STEPS.find((name) => name === fields['Step']);
  return {
    title: step === undefined ? 'A step that the app does not know' : TITLES[step],
    parent: wordsOf(fields['ParentRef']),
    from,
    to,
    isRunning: from !== null && from <= on && (to === null || on <= to),
    note: wordsOf(fields['Note']),
    by: wordsOf(fields['RecordedBy']),
  };
}

async function thresholdWords({ pupilEvents }: Records, school: School, pupil: Pupil, on: IsoDate) {
  const stored = await pupilEvents.years(pupil.pupilId);
  const years = school.calendars.flatMap((calendar) => {
    const marks = stored.find(({ schoolYear }) => schoolYear === calendar.schoolYear)?.marks;
    if (marks === undefined) return [];
    const sessions = createSessionsFinder(calendar)(pupil);
    const from = pupil.admittedOn ?? `${calendar.schoolYear}-08-01`;
    return [{ marks, sessions, span: spanOf(sessions, from, pupil.leftOn ?? `${calendar.schoolYear + 1}-07-31`) }];
  });
  const { pupilId, yearGroup } = pupil;
  const file = { pupilId, yearGroup, years, parentIds: [], notices: [], missedMeeting: null };
  const standing = legalStanding(createLegalCalendar(createSchoolDays(school.calendars)), file, on);
  if (standing === null) return null;
  const { counted: sessions, sessionsToThreshold } = standing.threshold;
  const sofar = `${counted(sessions, 'session')} of unauthorised absence in the last ten school weeks`;
  return sessionsToThreshold === 0
    ? `${sofar}: enough for the school to have to consider a penalty notice.`
    : `${sofar}; with ${sessionsToThreshold} more the school has to consider a penalty notice.`;
}

function wordsOf(value: ListFields[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

import { why, type Verb } from '../authorise.ts';
import type { Person } from '../person.ts';
import type { Pupil } from '../pupil.ts';

/** The parts of a pupil's story that are not for everybody who may see the pupil's figures. */
export const STORY_PARTS = [
  'actions',
  'ladder',
  'meetings',
  'codes',
  'case',
  'notes',
  'vulnerability',
  'legal',
] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

const RULES: Readonly<Record<StoryPart, { readonly verb: Verb; readonly words: string }>> = {
  actions: { verb: 'action.read', words: 'actions about the pupil' },
  ladder: { verb: 'ladder.read', words: 'what was decided on the first day of an absence' },
  meetings: { verb: 'meeting.read', words: 'attendance meetings' },
  codes: { verb: 'marks.codes.read', words: 'the codes of marks: each session says present, late or absent' },
  case: { verb: 'narrative.read', words: 'what is agreed with the family, barriers, strategies and notes of contacts' },
  notes: { verb: 'case-note.read', words: 'restricted notes' },
  vulnerability: { verb: 'ladder.reasons.read', words: 'what makes the pupil vulnerable, and notes of decisions' },
  legal: { verb: 'legal.read', words: 'the legal route' },
};

export interface StoryRights {
  readonly may: Readonly<Record<StoryPart, boolean>>;
  /** In words, what the person is not shown. Nothing of it says whether there is anything. */
  readonly leftOut: readonly string[];
  readonly mayAddNotes: boolean;
}

export function storyRights(person: Person, pupil: Pupil): StoryRights {
  const allowed = (part: StoryPart) => why(person, RULES[part].verb, pupil).kind === 'allowed';
  const may = {
    actions: allowed('actions'),
    ladder: allowed('ladder'),
    meetings: allowed('meetings'),
    codes: allowed('codes'),
    case: allowed('case'),
    notes: allowed('notes'),
    vulnerability: allowed('vulnerability'),
    legal: allowed('legal'),
  };
  const leftOut = STORY_PARTS.filter((part) => !may[part]).map((part) => RULES[part].words);
  return { may, leftOut, mayAddNotes: why(person, 'case-note.write', pupil).kind === 'allowed' };
}

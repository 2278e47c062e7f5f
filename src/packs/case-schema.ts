import { z } from 'zod';
import type { CaseTerms } from '../domain/strategy/pack.ts';
import { percent } from './edge-schema.ts';
import { selector } from './selector-schema.ts';

/** How a case ends. A pack that says nothing of it has these terms. */
export const caseTerms = z
  .strictObject({
    clearByPoints: percent.default(1),
    clearSchoolDays: z.int().min(1).max(190).default(10),
    openFor: z.array(selector).default([]),
  })
  .prefault({}) satisfies z.ZodType<CaseTerms>;

/** One line of the register's column each. */
const barrier = z.string().regex(/^[^\r\n|]{1,80}$/, 'one line of 80 characters at most');

/** What schools name most often; none of them says what is the matter with a child (domain.md 5). */
const BARRIERS = [
  'Getting to school',
  'Health',
  'Anxiety about school',
  'Needs in learning',
  'Friendships or bullying',
  'Sleep and mornings',
  'Caring for somebody at home',
  'Housing or moving house',
  'Money, uniform or equipment',
  'Family circumstances',
  'Holidays in term time',
  'Lessons or timetable',
];

export const barriers = z.array(barrier).max(60).default(BARRIERS);

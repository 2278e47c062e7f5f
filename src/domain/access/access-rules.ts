import type { AccessRule } from './access-rule.ts';
import { APP_RULES } from './app-rules.ts';
import { DAY_RULES } from './day-rules.ts';
import { PUPIL_RULES } from './pupil-rules.ts';
import { WORK_RULES } from './work-rules.ts';

/** The table under its headings, as docs/who-may-see-what.md prints it. */
export const RULES_BY_HEADING = {
  'Pupils over time': PUPIL_RULES,
  'The school day': DAY_RULES,
  'Work and words': WORK_RULES,
  'The app': APP_RULES,
} as const;

const rules = { ...PUPIL_RULES, ...DAY_RULES, ...WORK_RULES, ...APP_RULES };

/** What people do. Each route, button, command and export names one. */
export type Verb = keyof typeof rules;

export const ACCESS_RULES: Readonly<Record<Verb, AccessRule>> = rules;

export const VERBS = Object.keys(rules) as readonly Verb[];

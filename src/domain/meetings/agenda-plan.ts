import type { AgendaRule } from './agenda-rules.ts';

/** The order and the size of an agenda, as data. */
export const AGENDA_PLAN: {
  /** What was promised comes first, then what has got worse, then what might. */
  readonly order: readonly AgendaRule[];
  /** How many pupils rules put on where whoever plans, and the school, say nothing else; carried over and added come besides. */
  readonly usualSize: number;
  /** To choose from, as far as the school's greatest number allows. */
  readonly sizes: readonly number[];
  readonly improversCap: number;
  readonly nearWithinSessions: number;
  readonly contractEndsWithinSchoolDays: number;
  /** One missed in so many: a tenth is persistent absence, half is severe (domain.md 1.4). */
  readonly thresholds: readonly { readonly name: string; readonly missedInEach: number }[];
} = {
  order: [
    'carried-over',
    'still-to-do',
    'added',
    'moved-down',
    'overdue-action',
    'overdue-review',
    'contract-ending',
    'no-narrative',
    'near-threshold',
  ],
  usualSize: 10,
  sizes: [5, 10, 15, 20],
  improversCap: 12,
  nearWithinSessions: 3,
  contractEndsWithinSchoolDays: 10,
  thresholds: [
    { name: 'severe absence', missedInEach: 2 },
    { name: 'persistent absence', missedInEach: 10 },
  ],
};

import type { AgendaRule } from './agenda-rules.ts';

/** The order and the size of an agenda, as data. */
export const AGENDA_PLAN: {
  /** What was promised comes first, then what has got worse, then what might. */
  readonly order: readonly AgendaRule[];
  /** Pupils whom rules put on, unless whoever plans says another number; carried over and added come besides. */
  readonly cap: number;
  readonly caps: readonly number[];
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
  cap: 10,
  caps: [5, 10, 15, 20],
  improversCap: 12,
  nearWithinSessions: 3,
  contractEndsWithinSchoolDays: 10,
  thresholds: [
    { name: 'severe absence', missedInEach: 2 },
    { name: 'persistent absence', missedInEach: 10 },
  ],
};

import type { AccessRule } from './access-rule.ts';

export type OperatorRule = Pick<AccessRule, 'words' | 'does' | 'tier'>;

/**
 * What the `every-session` command shows and changes. There is no role for it: whoever may log on to the app's computer
 * with the app's own rights may run it, so a school gives that to as few people as it can.
 */
export const OPERATOR_RULES: Readonly<Record<string, OperatorRule>> = {
  start: { words: 'Run the app', does: 'change', tier: 'none' },
  import: { words: 'Take in a register file or a roll', does: 'change', tier: 2 },
  provision: { words: 'Make and mend the SharePoint lists', does: 'change', tier: 'none' },
  doctor: { words: 'Look at everything that the app needs', does: 'read', tier: 'none' },
  figures: { words: 'Count sessions in a file of marks', does: 'read', tier: 2 },
  due: { words: 'Say what a strategy asks for', does: 'read', tier: 'none' },
  packs: { words: 'Show the strategies', does: 'read', tier: 'none' },
  legal: { words: 'Say from a file of marks where pupils stand towards a penalty notice', does: 'read', tier: 3 },
  retention: {
    words: 'Say what is kept how long, delete what is over, and hold a pupil’s records',
    does: 'change',
    tier: 2,
  },
  audit: { words: 'Check that no record of access is missing or changed', does: 'read', tier: 'none' },
  'subject-access': { words: 'Write down everything held about one pupil', does: 'read', tier: 3 },
  cards: { words: 'Show every card with invented people', does: 'read', tier: 'none' },
};

import { ROLES, type Role } from '../person.ts';
import { ROLE_NAMES } from '../role-names.ts';
import type { AccessRule, Reach } from './access-rule.ts';
import { RULES_BY_HEADING } from './access-rules.ts';
import { OPERATOR_RULES, type OperatorRule } from './operator-rules.ts';

const REACHES: Readonly<Record<Reach, string>> = {
  'whole school': 'all',
  'own year groups': 'own years',
  'own forms': 'own forms',
};

/** The rules as a page that a head teacher can read, in Markdown: docs/who-may-see-what.md. */
export function accessTable(): string {
  const sections = Object.entries(RULES_BY_HEADING).map(
    ([heading, rules]) => `## ${heading}\n\n${headLine()}\n${Object.entries(rules).map(ruleLine).join('\n')}\n`,
  );
  return `${INTRODUCTION}\n${sections.join('\n')}\n${operatorSection()}`;
}

function headLine(): string {
  const names = ROLES.map((role) => ROLE_NAMES[role]);
  return `| what | tier | ${names.join(' | ')} | rule |\n|---|---|${'---|'.repeat(ROLES.length)}---|`;
}

function ruleLine([verb, { words, tier, may }]: readonly [string, AccessRule]): string {
  const reachOf = (role: Role) => (may[role] === undefined ? '–' : REACHES[may[role]]);
  return `| ${words} | ${tierShown(tier)} | ${ROLES.map(reachOf).join(' | ')} | \`${verb}\` |`;
}

function tierShown(tier: AccessRule['tier']): string {
  return tier === 'none' ? '–' : String(tier);
}

function operatorSection(): string {
  const line = ([name, { words, tier }]: readonly [string, OperatorRule]) =>
    `| ${words} | ${tierShown(tier)} | \`every-session ${name}\` |`;
  return `${AT_THE_KEYBOARD}\n${Object.entries(OPERATOR_RULES).map(line).join('\n')}\n`;
}

const INTRODUCTION = `# Who may see what

This page is made from the rules that the app itself asks, by \`npm run access-table\`; a test says when it is out of date.
Every page, card, button, command and file names one rule, and nobody gets past a rule by another way.

**all** is the whole school; **own years** and **own forms** are those that the staff list puts in a person's care;
**–** is no. A person with several roles may do what any one of them may.

| tier | what it is | where it may be seen |
|---|---|---|
| – | nobody's data | |
| 0 | a name, a form, in or not in, counts | channels |
| 1 | figures of one pupil, broad reasons | the tab, people's own chats and their own view of a card |
| 2 | codes, notes, what makes a pupil vulnerable | the same |
| 3 | the legal route | the same |

Everything of tier 1 and above that somebody reads, everything that somebody changes or takes out, and every refusal is
recorded: who, what, when, by which right and from where. Records are only ever added to, and one that is missing shows.
`;

const AT_THE_KEYBOARD = `## At the keyboard of the app's computer

There is no role for these: whoever may log on there with the app's own rights may run them. Give that to as few as you can.

| what | tier | command |
|---|---|---|`;

import { describe, expect, test } from '@jest/globals';
import { VERBS as CLICKS } from '../src/adapters/teams/verbs/verb-table.ts';
import { commandNames } from '../src/cli/run-command.ts';
import { ACCESS_RULES, RULES_BY_HEADING, VERBS } from '../src/domain/access/access-rules.ts';
import { accessTable } from '../src/domain/access/access-table.ts';
import { EXPORT_RULES } from '../src/domain/access/export-rules.ts';
import { OPERATOR_RULES } from '../src/domain/access/operator-rules.ts';
import { CHAT_COMMANDS } from '../src/domain/chat/chat-commands.ts';
import { CHAT_COMMAND_RULES } from '../src/domain/chat/commands-for.ts';
import { ROLES } from '../src/domain/person.ts';
import { CARD_RULES } from '../src/operations/cards/card-rules.ts';
import { routesOf } from '../src/app-routes.ts';
import type { Wired } from '../src/wire.ts';
import { readText, trackedFiles } from './support/tracked-files.ts';

const isRule = (rule: unknown) => VERBS.some((verb) => verb === rule);

describe('the table', () => {
  test('has each rule under one heading', () => {
    const listed = Object.values(RULES_BY_HEADING).flatMap((rules) => Object.keys(rules));
    expect(listed.toSorted()).toEqual(VERBS.toSorted());
  });

  test('gives a governor nothing that has a name in it', () => {
    const given = VERBS.filter((verb) => ACCESS_RULES[verb].may.governor !== undefined);
    expect(given.filter((verb) => ACCESS_RULES[verb].tier !== 'none')).toEqual([]);
  });

  test('is what docs/who-may-see-what.md says: run "npm run access-table" and commit the page', () => {
    expect(readText('docs/who-may-see-what.md')).toBe(accessTable());
  });

  test('is read in words that say it is no code', () => {
    for (const verb of VERBS) expect(ACCESS_RULES[verb].words).toMatch(/^[A-Z][a-z]+ .*[a-z]$/);
    expect(ROLES.length).toBe(9);
  });
});

/** Each door: what is there, and what has a rule. A new one is refused until somebody says by which rule it opens. */
describe('every door names a rule of domain/access', () => {
  test('a route of the tab, by its "verb" (null only for the addresses that test/routes-authorised.test.ts knows)', () => {
    const routes = routesOf({ clock: () => new Date(0), operations: {} } as unknown as Wired);
    const without = routes.filter(({ verb }) => !isRule(verb)).map(({ path }) => path);
    expect(without).toEqual(['/api/me']);
  });

  test('a button of a card or dialog, by "rule" in adapters/teams/verbs/verb-table.ts', () => {
    const without = Object.entries(CLICKS).filter(([, { rule }]) => !isRule(rule));
    expect(without.map(([name]) => name)).toEqual([]);
  });

  test('a command in a chat, by its line in CHAT_COMMAND_RULES of domain/chat/commands-for.ts', () => {
    expect(Object.keys(CHAT_COMMAND_RULES).toSorted()).toEqual(CHAT_COMMANDS.toSorted());
    const without = CHAT_COMMANDS.filter((name) => !isRule(CHAT_COMMAND_RULES[name]));
    expect(without).toEqual(['stop reminders', 'start reminders', 'help']);
  });

  test('a card, by its line in operations/cards/card-rules.ts', () => {
    const kinds = [...readText('src/operations/cards/load-card.ts').matchAll(/case '([\w-]+)'/g)].map(
      ([, kind]) => kind,
    );
    expect(kinds.length).toBeGreaterThan(10);
    expect(Object.keys(CARD_RULES).toSorted()).toEqual(kinds.toSorted());
    expect(Object.values(CARD_RULES).filter((rule) => !isRule(rule))).toEqual([]);
  });

  test('a command at the keyboard, by its line in domain/access/operator-rules.ts', () => {
    expect(Object.keys(OPERATOR_RULES).toSorted()).toEqual(commandNames().toSorted());
  });

  test('a file that people take away, by its line in domain/access/export-rules.ts', () => {
    const makesFiles = /\bcsv-text\.ts'|'write-excel-file|'docx'|text\/csv|[Cc]ontent-[Dd]isposition/;
    const makers = trackedFiles().filter(
      (file) =>
        // The server sends whatever file a route answers with, and makes none.
        file !== 'src/http/create-server.ts' &&
        /^src\/(operations|http|jobs|cli|adapters\/documents)\/.*\.tsx?$/.test(file) &&
        makesFiles.test(readText(file)),
    );
    expect(Object.keys(EXPORT_RULES).toSorted()).toEqual(makers.toSorted());
    const verbs = Object.values(EXPORT_RULES);
    expect(verbs.filter((verb) => ACCESS_RULES[verb].does !== 'export')).toEqual([]);
  });
});

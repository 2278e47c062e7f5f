import { describe, expect, test } from '@jest/globals';
import { CHAT_COMMANDS, type ChatCommandName } from '../../../src/domain/chat/chat-commands.ts';
import { commandsFor } from '../../../src/domain/chat/commands-for.ts';
import { welcomePerson, welcomeTeam } from '../../../src/domain/chat/welcome.ts';
import type { Person, Role } from '../../../src/domain/person.ts';

const person = (...roles: readonly Role[]): Person => {
  return { personId: 'pat', name: 'Pat Example', roles, yearGroups: [9], forms: ['9A'] };
};
const OF_USE_TO_ALL: readonly ChatCommandName[] = ['my actions', 'stop reminders', 'start reminders', 'help'];

describe('the commands of use to somebody', () => {
  test.each<[Role, readonly ChatCommandName[]]>([
    ['attendance-champion', CHAT_COMMANDS],
    ['head-of-year', CHAT_COMMANDS],
    ['tutor', CHAT_COMMANDS.filter((name) => !['assign', 'briefing'].includes(name))],
    ['administrator', OF_USE_TO_ALL],
  ])('%s: %j', (role, expected) => {
    expect(commandsFor(person(role))).toEqual(expected);
  });

  test('without a part are those of their own chat', () => {
    expect(commandsFor(person())).toEqual(['stop reminders', 'start reminders', 'help']);
  });
});

describe('the first message to a person', () => {
  const FOR_EVERYBODY = 'Actions that you are given, and each morning those still to do.';
  const END_OF_DAY = 'At the end of the day, who was absent and what is still open.';
  const REGISTERS = 'Registers that are not in when the lists go out.';

  test.each<[readonly Role[], readonly string[]]>([
    [['tutor'], ['In the morning, pupils of your forms who may be back.', REGISTERS]],
    [['attendance-officer'], [REGISTERS, END_OF_DAY]],
    [['safeguarding-lead'], ['Steps of the first-day ladder that are overdue.']],
    [['senior-leader'], ['Steps of the first-day ladder that stay overdue.', END_OF_DAY]],
    [['attendance-champion'], [END_OF_DAY, 'Whatever was due and did not happen.']],
    [['head-of-year'], []],
    [
      ['attendance-officer', 'tutor'],
      ['In the morning, pupils of your forms who may be back.', REGISTERS, END_OF_DAY],
    ],
  ])('%j says what the app will write: %j', (roles, lines) => {
    expect(welcomePerson(person(...roles))).toEqual({
      to: 'person',
      brings: [...lines, FOR_EVERYBODY],
      commands: commandsFor(person(...roles)),
    });
  });
});

test('the first message to a Team says which year group has which channel, by year, and which has none', () => {
  const channels = [
    { yearGroup: null, name: 'General' },
    { yearGroup: 9, name: 'Year 9' },
    { yearGroup: 7, name: 'The sevens' },
  ];
  expect(welcomeTeam([7, 8, 9], channels)).toEqual({
    to: 'team',
    channels: [
      { yearGroup: 7, name: 'The sevens' },
      { yearGroup: 9, name: 'Year 9' },
    ],
    withoutChannel: [8],
  });
});

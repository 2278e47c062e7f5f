import type { Person, Role } from '../person.ts';
import type { ChatCommandName } from './chat-commands.ts';
import { commandsFor } from './commands-for.ts';

/** The first message in a person's own chat. */
export interface PersonWelcome {
  readonly to: 'person';
  /** What the app will write there of its own accord, each a line. */
  readonly brings: readonly string[];
  readonly commands: readonly ChatCommandName[];
}

/** The first message in a Team, for whoever has added the app and for everybody else there. */
export interface TeamWelcome {
  readonly to: 'team';
  /** Channel names are people's own words. */
  readonly channels: readonly { readonly yearGroup: number; readonly name: string }[];
  readonly withoutChannel: readonly number[];
}

export type WelcomeView = PersonWelcome | TeamWelcome;

const BRINGS: readonly { readonly roles: readonly Role[]; readonly line: string }[] = [
  { roles: ['tutor'], line: 'In the morning, pupils of your forms who may be back.' },
  { roles: ['tutor', 'attendance-officer'], line: 'Registers that are not in when the lists go out.' },
  { roles: ['safeguarding-lead'], line: 'Steps of the first-day ladder that are overdue.' },
  { roles: ['senior-leader'], line: 'Steps of the first-day ladder that stay overdue.' },
  {
    roles: ['attendance-officer', 'attendance-champion', 'senior-leader'],
    line: 'At the end of the day, who was absent and what is still open.',
  },
  { roles: ['attendance-champion'], line: 'Whatever was due and did not happen.' },
];

const FOR_EVERYBODY = 'Actions that you are given, and each morning those still to do.';

/** What the app is to a person, by their roles. */
export function welcomePerson(person: Person): PersonWelcome {
  const own = BRINGS.filter(({ roles }) => roles.some((role) => person.roles.includes(role)));
  return { to: 'person', brings: [...own.map(({ line }) => line), FOR_EVERYBODY], commands: commandsFor(person) };
}

/** Which year group has which channel of the Team, in the order of the years. */
export function welcomeTeam(
  yearGroups: readonly number[],
  channels: readonly { readonly yearGroup: number | null; readonly name: string }[],
): TeamWelcome {
  const found = yearGroups.map((yearGroup) => ({
    yearGroup,
    name: channels.find((channel) => channel.yearGroup === yearGroup)?.name ?? null,
  }));
  return {
    to: 'team',
    channels: found.flatMap(({ yearGroup, name }) => (name === null ? [] : [{ yearGroup, name }])),
    withoutChannel: found.filter(({ name }) => name === null).map(({ yearGroup }) => yearGroup),
  };
}

import { mayAtAll, type Verb } from '../authorise.ts';
import type { Person } from '../person.ts';
import { CHAT_COMMANDS, type ChatCommandName } from './chat-commands.ts';

/** What a command shows or does; null where it is of the person's own chat alone and shows nobody's data. */
export const CHAT_COMMAND_RULES: Readonly<Record<ChatCommandName, Verb | null>> = {
  today: 'absent-list.read',
  'my actions': 'action.act',
  pupil: 'register.read',
  register: 'register.read',
  assign: 'action.issue',
  briefing: 'briefing.write',
  'stop reminders': null,
  'start reminders': null,
  help: null,
};

/** The commands that are of use to somebody, in the order of `help`. */
export function commandsFor(person: Person): ChatCommandName[] {
  return CHAT_COMMANDS.filter((name) => {
    const verb = CHAT_COMMAND_RULES[name];
    return verb === null || mayAtAll(person, verb);
  });
}

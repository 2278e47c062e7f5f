import { mayAtAll, type Verb } from '../authorise.ts';
import type { Person } from '../person.ts';
import { CHAT_COMMANDS, type ChatCommandName } from './chat-commands.ts';

/** What a command shows or does, where not everybody may. */
const NEEDS: Readonly<Partial<Record<ChatCommandName, Verb>>> = {
  today: 'absent-list.read',
  pupil: 'register.read',
  register: 'register.read',
  assign: 'action.issue',
  briefing: 'briefing.write',
};

/** The commands that are of use to somebody, in the order of `help`. */
export function commandsFor(person: Person): ChatCommandName[] {
  return CHAT_COMMANDS.filter((name) => {
    const verb = NEEDS[name];
    return verb === undefined || mayAtAll(person, verb);
  });
}

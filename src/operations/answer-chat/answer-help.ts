import { CHAT_COMMAND_WORDS, type ChatCommandName } from '../../domain/chat/chat-commands.ts';
import { commandsFor } from '../../domain/chat/commands-for.ts';
import type { Person } from '../../domain/person.ts';
import { textReply, type ChatReply } from '../../domain/chat/chat-reply.ts';

/** The commands that the person may use. */
export function helpReply(person: Person): ChatReply {
  return textReply(['You can write to me:', ...commandsFor(person).map(lineOf)].join('\n\n'));
}

/** A short answer to words that mean no command, with the commands that come nearest. */
export function unknownReply(nearest: readonly ChatCommandName[]): ChatReply {
  if (nearest.length === 0) return textReply('I did not understand that. Write "help" for all that I can answer.');
  const shown = nearest.map((name) => `"${CHAT_COMMAND_WORDS[name].shown}"`);
  return textReply(`I did not understand that. Did you mean ${shown.join(' or ')}? Write "help" for the rest.`);
}

function lineOf(name: ChatCommandName): string {
  const { shown, about } = CHAT_COMMAND_WORDS[name];
  return `${shown} – ${about}`;
}

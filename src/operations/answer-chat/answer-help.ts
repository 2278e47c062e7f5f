import { CHAT_COMMAND_WORDS, CHAT_COMMANDS, type ChatCommandName } from '../../domain/chat/chat-commands.ts';
import { textReply, type ChatReply } from '../../domain/chat/chat-reply.ts';

export function helpReply(): ChatReply {
  return textReply(['You can write to me:', ...CHAT_COMMANDS.map(lineOf)].join('\n\n'));
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

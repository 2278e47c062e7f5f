import { CHAT_COMMAND_WORDS, CHAT_COMMANDS, type ChatCommandName } from './chat-commands.ts';
import { comparedWords } from './compared-words.ts';
import { editDistance, slipsForgiven } from './edit-distance.ts';

export type ParsedCommand =
  | { readonly kind: 'command'; readonly name: Exclude<ChatCommandName, 'pupil'> }
  /** The name as it was typed; empty where only the command was. */
  | { readonly kind: 'pupil'; readonly words: string }
  /** The commands that come nearest, best first, at most three; none where nothing is near. */
  | { readonly kind: 'unknown'; readonly nearest: readonly ChatCommandName[] };

/** What somebody asks of the bot. Nothing at all asks for help. */
export function parseCommand(text: string): ParsedCommand {
  const words = comparedWords(text).replace(/^please | please$/g, '');
  if (words === '') return { kind: 'command', name: 'help' };
  const whole = commandFor(words);
  if (whole !== null) return whole === 'pupil' ? { kind: 'pupil', words: '' } : { kind: 'command', name: whole };
  const [, first = '', rest = ''] = /^\W*(?:please\s+)?(\S+)\s+(.*)$/isu.exec(text) ?? [];
  if (commandFor(comparedWords(first)) === 'pupil') {
    return { kind: 'pupil', words: rest.replace(/,?\splease\W*$/iu, '').trim() };
  }
  return { kind: 'unknown', nearest: nearestTo(words) };
}

interface Candidate {
  readonly name: ChatCommandName;
  readonly phrase: string;
}

const CANDIDATES: readonly Candidate[] = CHAT_COMMANDS.flatMap((name) =>
  CHAT_COMMAND_WORDS[name].phrases.map((phrase) => ({ name, phrase })),
);

/** The command that is meant, slips forgiven; null where none is, and where two are equally near. */
function commandFor(words: string): ChatCommandName | null {
  const near = CANDIDATES.map((candidate) => ({ ...candidate, slips: editDistance(words, candidate.phrase) })).filter(
    ({ slips, phrase }) => slips <= slipsForgiven(phrase.length),
  );
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const names = new Set(near.filter(({ slips }) => slips === fewest).map(({ name }) => name));
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : null;
}

const MOST_SUGGESTED = 3;

/** Near are phrases that share a word with what was typed, or most of their letters. */
function nearestTo(words: string): ChatCommandName[] {
  const typed = new Set(words.split(' '));
  const scored = CANDIDATES.map(({ name, phrase }) => {
    const isShared = phrase.split(' ').some((word) => word.length > 2 && typed.has(word));
    const share = editDistance(words, phrase) / Math.max(words.length, phrase.length);
    return { name, score: isShared ? share / 2 : share };
  });
  const near = scored.filter(({ score }) => score <= 0.5).sort((one, other) => one.score - other.score);
  return [...new Set(near.map(({ name }) => name))].slice(0, MOST_SUGGESTED);
}

/** What people may ask of the bot in words, in the order in which `help` lists them. */
export const CHAT_COMMANDS = [
  'today',
  'my actions',
  'assign',
  'briefing',
  'pupil',
  'register',
  'stop reminders',
  'start reminders',
  'help',
] as const;
export type ChatCommandName = (typeof CHAT_COMMANDS)[number];

export interface ChatCommandWords {
  /** How it is written in `help`. */
  readonly shown: string;
  readonly about: string;
  /** All that is taken for it, as `comparedWords` gives it. */
  readonly phrases: readonly string[];
}

export const CHAT_COMMAND_WORDS: Readonly<Record<ChatCommandName, ChatCommandWords>> = {
  today: {
    shown: 'today',
    about: 'who is not in, in the years or forms you look after',
    phrases: [
      ...['today', 'absent', 'absences', 'who is missing', 'who is missing today'],
      ...['who is absent', 'who is absent today', 'who is not in', 'who is not in today', 'who is away', 'who is off'],
      ...[
        'whos missing',
        'whos missing today',
        'whos absent',
        'whos absent today',
        'whos not in',
        'whos away',
        'whos off',
      ],
    ],
  },
  'my actions': { shown: 'my actions', about: 'what you have been asked to do', phrases: ['my actions', 'actions'] },
  assign: { shown: 'assign', about: 'give somebody an action', phrases: ['assign', 'new action', 'assign action'] },
  briefing: { shown: 'briefing', about: 'write a briefing', phrases: ['briefing', 'new briefing'] },
  pupil: { shown: 'pupil NAME', about: 'one pupil’s figures and the reasons', phrases: ['pupil', 'student'] },
  register: {
    shown: 'register',
    about: 'how many pupils are in each band',
    phrases: ['register', 'risk register', 'bands'],
  },
  'stop reminders': {
    shown: 'stop reminders',
    about: 'no more reminders from me',
    phrases: ['stop reminders', 'stop', 'no reminders', 'unsubscribe'],
  },
  'start reminders': { shown: 'start reminders', about: 'reminders again', phrases: ['start reminders'] },
  help: {
    shown: 'help',
    about: 'this list',
    phrases: ['help', 'hello', 'hi', 'menu', 'commands', 'what can you do', 'good morning'],
  },
};

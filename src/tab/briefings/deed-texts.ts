import type { BriefingDeed, BriefingRow, BriefingsPage } from '../../http/briefings-contract.ts';
import { editOf, timeText, type BriefingDraft } from './briefing-draft.ts';

/** What a person is asked about before it is done. */
export type AskedDeedName = Exclude<BriefingDeed, 'redraft'>;

export interface DeedTexts {
  /** On the button of the list; what follows is always a question. */
  readonly button: string;
  readonly title: string;
  readonly about: string;
  readonly confirm: string;
  readonly done: string;
  /** A field for words; null where there is none. */
  readonly words: string | null;
  readonly shows: 'card' | 'nothing';
}

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export function deedTexts(deed: AskedDeedName, briefing: BriefingRow): DeedTexts {
  const { channels, postAt, state, correction } = briefing;
  const where = names.format(channels.map(({ name }) => name));
  const everybody = 'Everybody in the Team can read it.';
  const goesOut = postAt === null ? `Goes to ${where} at once.` : `Goes to ${where} on ${timeText(postAt)}.`;
  const isOut = state === 'posted';
  const plain = { words: null, shows: 'nothing' } as const;
  switch (deed) {
    case 'send':
      return {
        button: postAt === null ? 'Post…' : 'Set its time…',
        title: postAt === null ? `Post to ${where}?` : `Set for ${timeText(postAt)}?`,
        about: `${goesOut} ${everybody}`,
        confirm: postAt === null ? 'Post' : 'Set the time',
        done: postAt === null ? `Posted to ${where}.` : `Set for ${timeText(postAt)}.`,
        words: null,
        shows: 'card',
      };
    case 'offer':
      return {
        button: 'Ask for approval…',
        title: 'Ask for a second pair of eyes?',
        about: `Whoever approves it sends it on its way. ${goesOut}`,
        confirm: 'Ask for approval',
        done: 'It waits for a second pair of eyes, here on this page.',
        words: null,
        shows: 'card',
      };
    case 'approve':
      return {
        button: 'Approve…',
        title: correction === null ? 'Approve this briefing?' : 'Approve the new words?',
        about: correction === null ? `${goesOut} ${everybody}` : `The card in ${where} is edited.`,
        confirm: 'Approve',
        done: correction === null ? `Approved. ${goesOut}` : 'Approved. The card is being edited.',
        words: null,
        shows: 'card',
      };
    case 'return':
      return {
        ...plain,
        button: 'Send back…',
        title: 'Send it back?',
        about: 'Whoever wrote it sees your words beside it.',
        confirm: 'Send back',
        done: 'Sent back.',
        words: 'What should be different',
      };
    case 'correct':
      return {
        ...plain,
        button: 'Correct…',
        title: 'Correct what it says',
        about: `The card in ${where} is edited and says that it was corrected.`,
        confirm: 'Correct',
        done: 'The correction is on its way.',
        words: 'What it says',
      };
    case 'cancel':
      return {
        ...plain,
        button: isOut ? 'Withdraw…' : 'Cancel it…',
        title: isOut ? 'Withdraw this briefing?' : 'Cancel this briefing?',
        about: isOut
          ? `The card in ${where} loses its words and says that the briefing was withdrawn.`
          : 'It never goes out. It stays in this list, and its words can be used again.',
        confirm: isOut ? 'Withdraw it' : 'Cancel the briefing',
        done: isOut ? 'Withdrawn.' : 'Cancelled.',
      };
  }
}

/** The draft that has just been kept, as the list will have it. */
export function rowOfDraft(draft: BriefingDraft, page: BriefingsPage): BriefingRow {
  const { briefingId } = draft;
  const chosen = page.channels.filter(({ channelId }) => draft.channelIds.includes(channelId));
  return {
    ...editOf(draft),
    briefingId,
    channels: chosen.map(({ name }) => ({ name, card: 'none' })),
    state: 'draft',
    author: '',
    isMine: true,
    returned: null,
    correction: null,
    postedAt: null,
    correctedAt: null,
    readCount: 0,
    readers: null,
    may: [],
  };
}

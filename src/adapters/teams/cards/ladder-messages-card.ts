import { counted } from '../../../domain/counted.ts';
import { copyableText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('ladder-messages');

/** One family's message, as the dialog needs it. */
export interface MessageLine {
  readonly pupilId: string;
  readonly name: string;
  readonly form: string;
  readonly text: string;
}

export interface LadderMessagesView {
  readonly batchId: string;
  readonly messages: readonly MessageLine[];
}

/** Of the dialog's 28 KB, for names and texts; the rest is for ids and the frame. */
const LINES_BYTES = 14_000;
/** Each id goes back with the answer. */
const MESSAGES_MAX = 100;

/** Whom to send what, to be copied, and the button that says that it was sent. The file to download is in the tab. */
export function ladderMessagesCard({ batchId, messages }: LadderMessagesView): AdaptiveCard {
  let bytes = 0;
  const lines = messages.map((message) => ({ ...message, line: lineOf(message) }));
  const shown = lines
    .slice(0, MESSAGES_MAX)
    .filter(({ line }) => (bytes += Buffer.byteLength(JSON.stringify(line), 'utf8')) <= LINES_BYTES);
  const left = messages.length - shown.length;
  return renderCard('ladder-messages', template, {
    batchId,
    pupilIds: shown.map(({ pupilId }) => pupilId).join(' '),
    lines: shown.map(({ line }) => line).join('\n'),
    title: `${counted(shown.length, 'message')} to send`,
    hasMore: left > 0,
    more: `${counted(left, 'more message')} did not fit. Say that these were sent, and open the list again; or use the file in the tab.`,
    sent: shown.length === 1 ? 'This one was sent' : `These ${shown.length} were sent`,
  });
}

/** Names in front, so that whoever sends them by hand finds the family; words as they are, to be copied. */
function lineOf({ name, form, text }: MessageLine): string {
  return copyableText(`${name} (${form}): ${text}`);
}

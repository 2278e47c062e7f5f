import type { ChatButton, ChatCard, ChatSection } from '../../../domain/chat/chat-reply.ts';
import { listWithin } from './list-within.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { tabLink } from './tab-link.ts';

const template = readTemplate('chat-answer');

export interface ChatCardContext {
  /** The `id` of the app's Teams manifest. */
  readonly teamsAppId: string;
  /** Whether a button may open the form of this verb. */
  readonly opensForm: (verb: string) => boolean;
}

/** For the names of all sections together; what is left of the budget holds the rest of the card many times over. */
const ITEM_BYTES = 16_000;
const MOST_CHARACTERS = 600;

/** What the bot answers in a chat, as a card. Whatever it says goes into TextRuns, for much of it is people's own words. */
export function chatAnswerCard(card: ChatCard, context: ChatCardContext): AdaptiveCard {
  const { title, subtitle, facts, sections, hasPupilSearch } = card;
  const actions = [...(hasPupilSearch ? [SHOW_PUPIL] : []), ...card.buttons.map((button) => action(button, context))];
  return renderCard('chat-answer', template, {
    summary: 'Every Session has answered.',
    title: plainText(title),
    hasSubtitle: subtitle !== null,
    subtitle: plainText(subtitle ?? ''),
    facts: facts.map(({ name, value }) => ({ name, value: plainText(value.slice(0, MOST_CHARACTERS)) })),
    sections: sections.map((section) => sectionData(section, ITEM_BYTES / sections.length)),
    hasPupilSearch,
    hasActions: actions.length > 0,
    actions,
  });
}

function sectionData({ heading, items }: ChatSection, maxBytes: number) {
  const words = listWithin(
    maxBytes,
    items.map((item) => plainText(item)),
  );
  return { heading: plainText(heading), hasWords: items.length > 0, words };
}

const SHOW_PUPIL = execute('Show this pupil', {});

function action(button: ChatButton, { teamsAppId, opensForm }: ChatCardContext): object {
  const title = plainText(button.title);
  if (button.kind === 'pupil') return execute(title, { pupilId: button.pupilId });
  if (button.kind === 'dialog' && opensForm(button.verb)) {
    return { type: 'Action.Submit', title, data: { verb: button.verb, msteams: { type: 'task/fetch' } } };
  }
  return { type: 'Action.OpenUrl', title, url: tabLink(teamsAppId, button.place) };
}

function execute(title: string, data: object) {
  return { type: 'Action.Execute', title, verb: 'chat/pupil', data };
}

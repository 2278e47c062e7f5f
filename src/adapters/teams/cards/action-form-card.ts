import { loadText } from '../../../domain/actions/action-load.ts';
import { DRAFT_LIMITS } from '../../../domain/actions/action-draft.ts';
import type { OfferedProvision } from '../../../domain/actions/offered-provisions.ts';
import { ROLE_NAMES } from '../../../domain/role-names.ts';
import type { ActionOffer } from '../../../operations/new-action/offer-action.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('action-form');

/** What the inputs hold, as text, by input id; several values with commas between them, as Teams gives them. */
export type TypedAction = Readonly<
  Record<
    'provisionId' | 'title' | 'ownerIds' | 'roles' | 'pupilGroup' | 'pupilNames' | 'dueIn' | 'note' | 'channelIds',
    string
  >
>;

export const EMPTY_ACTION: TypedAction = {
  provisionId: '',
  title: '',
  ownerIds: '',
  roles: '',
  pupilGroup: 'as-named',
  pupilNames: '',
  dueIn: '5',
  note: '',
  channelIds: '',
};

const PROVISION_BYTES = 8_000;
const PEOPLE_BYTES = 8_000;
const GROUP_BYTES = 4_000;
const OWN_WORDS = 'own';

/** The dialog in which an action is made; shown again with `problems` above what was typed. */
export function actionFormCard(
  offer: ActionOffer,
  typed: TypedAction = EMPTY_ACTION,
  problems: readonly string[] = [],
): AdaptiveCard {
  const own = { title: 'Something else, in my own words', value: OWN_WORDS };
  return renderCard('action-form', template, {
    actionId: offer.actionId,
    typed,
    limits: DRAFT_LIMITS,
    provisions: [...within(PROVISION_BYTES, offer.provisions.map(provisionChoice)), own],
    // The picker finds anybody in the organisation; these are there at once, with what they have to do already.
    people: within(
      PEOPLE_BYTES,
      offer.staff.map(({ personId, name, ...load }) => ({
        title: `${plainText(name)} – ${loadText(load)}`,
        value: personId,
      })),
    ),
    roles: offer.roles.map(({ role, people }) => ({ title: `${ROLE_NAMES[role]} (${people})`, value: role })),
    groups: within(
      GROUP_BYTES,
      offer.groups.map(({ id, title }) => ({ title: plainText(title), value: id === '' ? 'as-named' : id })),
    ),
    hasChannels: offer.channels.length > 0,
    channels: offer.channels.map(({ channelId, name }) => ({ title: plainText(name), value: channelId })),
    hasProblems: problems.length > 0,
    problems: problems.map((message) => ({ message: plainText(message) })),
  });
}

function provisionChoice({ id, title, isDue }: OfferedProvision) {
  return { title: `${isDue ? 'Due now: ' : ''}${plainText(title)}`, value: id };
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** As many as the card has room for: the first are the likeliest, and the rest are in the tab's form. */
function within(maxBytes: number, choices: readonly Choice[]): Choice[] {
  let bytes = 0;
  return choices.filter((choice) => (bytes += Buffer.byteLength(JSON.stringify(choice))) <= maxBytes);
}

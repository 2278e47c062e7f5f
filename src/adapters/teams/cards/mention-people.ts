import type { NamedPerson } from '../../../domain/actions/action-view.ts';
import type { AdaptiveCard } from './render-card.ts';

/** What a TextBlock would read as markdown or as a mention's own marks; a name is as good without. */
const NOT_FOR_A_TEXT_BLOCK = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069<>&*_[\]()`~#|\\{}$]+/gu;

/**
 * A mention works in a TextBlock alone, which reads markdown (microsoft.md 1.8): so a colleague's name goes in without
 * anything that markdown knows. Pupils are never mentioned.
 */
export function mentionOf({ name }: Pick<NamedPerson, 'name'>): string {
  const plain = name.toWellFormed().replaceAll(NOT_FOR_A_TEXT_BLOCK, ' ').replaceAll(/ {2,}/g, ' ').trim();
  return `<at>${plain === '' ? 'Colleague' : plain}</at>`;
}

/** Says who the mentions of a card are. Two people of one name are told apart by their order alone, as Teams does. */
export function withMentions(card: AdaptiveCard, people: readonly NamedPerson[]): AdaptiveCard {
  const entities = people.map((person) => ({
    type: 'mention',
    text: mentionOf(person),
    mentioned: { id: person.personId, name: mentionOf(person).slice(4, -5) },
  }));
  return entities.length === 0 ? card : { ...card, msteams: { entities } };
}

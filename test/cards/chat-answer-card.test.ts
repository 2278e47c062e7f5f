import { describe, expect, test } from '@jest/globals';
import { chatAnswerCard } from '../../src/adapters/teams/cards/chat-answer-card.ts';
import { CARD_BUDGET_BYTES, cardSizeBytes } from '../../src/adapters/teams/cards/render-card.ts';
import { cardReply, type ChatCard } from '../../src/domain/chat/chat-reply.ts';
import { HOSTILE_NAMES } from './absent-list-views.ts';
import { partsOf, textsOf } from './card-text.ts';
import { faultsOfOfficialParser } from './official-parser.ts';

const rendered = (card: Partial<ChatCard>, forms: readonly string[] = []) => {
  const reply = cardReply({ title: 'Kit Moss', ...card });
  if (reply.kind !== 'card') throw new Error('A card is a card.');
  return chatAnswerCard(reply.card, { teamsAppId: 'app-1', opensForm: (verb) => forms.includes(verb) });
};

describe('an answer as a card', () => {
  test('shows what it has and nothing of what it has not', () => {
    expect(textsOf(rendered({}))).toEqual(['Kit Moss']);
    const card = rendered({
      subtitle: 'Year 9, 9B',
      facts: [{ name: 'Missed', value: '14 of 152 sessions' }],
      sections: [{ heading: 'Year 9: 2 not in', items: ['Tamsin Brindle (9A)', 'Amélie Zürner (9B)'] }],
    });
    expect(textsOf(card)).toEqual([
      'Kit Moss',
      'Year 9, 9B',
      'Missed: 14 of 152 sessions',
      'Year 9: 2 not in',
      'Tamsin Brindle (9A), Amélie Zürner (9B)',
    ]);
    expect(faultsOfOfficialParser(card)).toEqual([]);
  });

  test.each(HOSTILE_NAMES)('shows %s as it was written', (name) => {
    const card = rendered({ title: name, sections: [{ heading: 'Year 9', items: [name] }] });
    expect(textsOf(card)).toEqual([name, 'Year 9', name]);
    expect(faultsOfOfficialParser(card)).toEqual([]);
  });

  test('opens a form where a button of the app does, and the tab where none does', () => {
    const buttons = [{ kind: 'dialog', title: 'New action', verb: 'action/new', place: 'register' }] as const;
    const [submit] = partsOf(rendered({ buttons }, ['action/new'])).filter(({ type }) => type === 'Action.Submit');
    expect(submit).toMatchObject({ data: { verb: 'action/new', msteams: { type: 'task/fetch' } } });
    const [open] = partsOf(rendered({ buttons })).filter(({ type }) => type === 'Action.OpenUrl');
    expect(open).toMatchObject({ url: expect.stringContaining('/app-1/register?context=') });
  });

  test('looks for pupils by their first letters', () => {
    const card = rendered({ hasPupilSearch: true });
    expect(partsOf(card)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ style: 'filtered', 'choices.data': { type: 'Data.Query', dataset: 'pupils' } }),
        expect.objectContaining({ type: 'Action.Execute', verb: 'chat/pupil' }),
      ]),
    );
    // Teams has had this in its version 1.5 since before the schema had (microsoft.md 2.3).
    expect(faultsOfOfficialParser(card)).toEqual([
      'Property "choices.data" is supported in version 1.6, but you are using version 1.5.',
      'An Input.ChoiceSet must have at least one choice defined.',
    ]);
  });

  test('keeps its budget with every pupil of fifteen years, and says how many it does not name', () => {
    const items = Array.from({ length: 200 }, (_, index) => `${'Ж'.repeat(60)} ${index}`);
    const sections = Array.from({ length: 15 }, (_, year) => ({ heading: `Year ${year}`, items }));
    const card = rendered({ sections });
    expect(cardSizeBytes(card)).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
    expect(JSON.stringify(card)).toMatch(/and \d+ more/);
  });
});

import { describe, expect, test } from '@jest/globals';
import {
  endOfDayCard,
  registersMissingCard,
  secondCallsCard,
  welcomeBackCard,
} from '../../src/adapters/teams/cards/day-cards.ts';
import type { EndOfDayView } from '../../src/domain/day-cards.ts';
import { CARD_BUDGET_BYTES, cardSizeBytes, type AdaptiveCard } from '../../src/adapters/teams/cards/render-card.ts';
import { textsOf } from './card-text.ts';
import { faultsOfOfficialParser } from './official-parser.ts';

const on = '2026-11-23';
const LINK = 'https://teams.example/today';
const LONGEST = `*_[${'Ö'.repeat(90)}](x) {{DATE(x)}}`;
const many = (count: number) => Array.from({ length: count }, () => LONGEST);

function cardsOf(count: number): readonly AdaptiveCard[] {
  const names = many(count);
  const pupils = names.map((name, index) => {
    return { name, form: '9A', schoolDaysAway: 1 + index, isExpectedToday: index % 2 === 0 };
  });
  const absent = [-1, 0, 7, 8, 9, 10, 11, 12].map((yearGroup) => ({ yearGroup, names }));
  const lists = { ended: names, escalated: names, open: names, registersMissing: names };
  return [
    registersMissingCard({ on, session: 'AM', closesTime: '09:00', forms: names }, 'd-1'),
    welcomeBackCard({ on, pupils }, 'd-1'),
    endOfDayCard({ on, absent, unexplained: count * 3, ...lists }, 'd-1', LINK),
  ];
}

describe('cards of the day', () => {
  test.each([0, 1, 3, 200])('with %i of the longest names they keep to the rules of Teams', (count) => {
    for (const card of cardsOf(count)) {
      expect(cardSizeBytes(card)).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
      expect(faultsOfOfficialParser(card)).toEqual([]);
      expect(card).toMatchObject({ body: expect.arrayContaining([expect.objectContaining({ id: 'delivery-d-1' })]) });
      expect(String(card['fallbackText'])).not.toContain('Ö');
    }
  });

  test('registers: which, and until when; and thanks once they are in', () => {
    const view = { on, session: 'AM', closesTime: '09:00' } as const;
    const texts = textsOf(registersMissingCard({ ...view, forms: ['9A', '9B'] }, 'd-1')['body']);
    expect(texts).toEqual(expect.arrayContaining(['! 2 registers not taken yet', '9A, 9B']));
    expect(textsOf(registersMissingCard({ ...view, forms: [] }, 'd-1')['body'])).toContain('✓ Your registers are in');
  });

  test('a day is complete only with nobody open and every register in', () => {
    const done: EndOfDayView = {
      on,
      absent: [],
      registersMissing: [],
      unexplained: 0,
      ended: [],
      escalated: [],
      open: [],
    };
    const titleOf = (view: EndOfDayView) => textsOf(endOfDayCard(view, 'd-1', LINK)['body'])[0];
    expect(titleOf(done)).toBe('✓ The day is complete');
    expect(titleOf({ ...done, open: ['Osei Fairweather'] })).toBe('! The day is not complete');
    expect(titleOf({ ...done, registersMissing: ['9A (morning)'] })).toBe('! The day is not complete');
  });

  test('a name written from right to left is set apart from the time and the form beside it', () => {
    const calls = [{ name: 'نورا الحسن', form: '9A', dueTime: '12:00', caller: 'דנה' }];
    const card = JSON.stringify(secondCallsCard({ on, calls }, 'd-1', 'https://example.com'));
    expect(card).toContain('\u206812:00: \u2069\u2068نورا الحسن\u2069\u2068 (9A)\u2069');
  });
});

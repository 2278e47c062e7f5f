import { describe, expect, test } from '@jest/globals';
import { ladderOverdueCard } from '../../src/adapters/teams/cards/ladder-overdue-card.ts';
import { CARD_BUDGET_BYTES, cardSizeBytes, type AdaptiveCard } from '../../src/adapters/teams/cards/render-card.ts';
import { SAMPLE_LADDER_ROW } from '../../src/adapters/teams/cards/samples/ladder-overdue-samples.ts';
import type { LadderRow } from '../../src/domain/first-day/ladder-view.ts';
import { partsOf, textsOf } from './card-text.ts';
import { faultsOfOfficialParser } from './official-parser.ts';

const ROW: LadderRow = { ...SAMPLE_LADDER_ROW, name: 'Osei Fairweather', reasons: ['looked after'] };

const cardOf = (rows: readonly LadderRow[], told: 'safeguarding-lead' | 'senior-leader' = 'safeguarding-lead') =>
  ladderOverdueCard({ on: '2026-11-23', told, rows, mayDecide: true }, 'd-1', 'https://teams.example/today');

describe('the card of overdue steps', () => {
  test('says of each pupil what is to be done, since when, and by whom best', () => {
    const texts = textsOf(cardOf([ROW])['body']);
    expect(texts[0]).toBe('! First-day ladder: 1 step overdue');
    expect(texts).toEqual(
      expect.arrayContaining([
        'Osei Fairweather (9A)',
        'Ring every contact',
        'due at 09:30 · tried: 1 call · Pat Example usually reaches this family · looked after',
      ]),
    );
  });

  test('offers the decision to those who may decide, while there is one', () => {
    const titles = (card: AdaptiveCard) => partsOf(card['actions']).flatMap(({ title }) => title ?? []);
    expect(titles(cardOf([ROW]))).toEqual(['Record a decision', 'Open Today']);
    expect(titles(cardOf([]))).toEqual(['Open Today']);
    const view = { on: '2026-11-23', told: 'safeguarding-lead', rows: [ROW], mayDecide: false } as const;
    expect(titles(ladderOverdueCard(view, 'd-1', 'https://teams.example/today'))).toEqual(['Open Today']);
  });

  test('names nobody in the words that a notification shows', () => {
    expect(String(cardOf([ROW])['fallbackText'])).not.toContain('Osei');
  });

  test('once all is done it says so, and asks for nothing', () => {
    expect(textsOf(cardOf([])['body'])).toContain('✓ Nothing on the first-day ladder is overdue');
  });

  test.each([0, 1, 200])('with %i pupils of the longest names it keeps to the rules of Teams', (count) => {
    const name = `*_[${'Ö'.repeat(80)}](x) {{DATE(x)}} \${y}`.replace('${', '$ {');
    const card = cardOf(Array.from({ length: count }, () => ({ ...ROW, name, step: 'x'.repeat(150) })));
    expect(cardSizeBytes(card)).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
    expect(faultsOfOfficialParser(card)).toEqual([]);
    expect(card).toMatchObject({ body: expect.arrayContaining([expect.objectContaining({ id: 'delivery-d-1' })]) });
  });
});

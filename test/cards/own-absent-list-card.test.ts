import { describe, expect, test } from '@jest/globals';
import { absentListCard } from '../../src/adapters/teams/cards/absent-list-card.ts';
import { CARD_BUDGET_BYTES, cardSizeBytes } from '../../src/adapters/teams/cards/render-card.ts';
import { todayLink } from '../../src/adapters/teams/cards/tab-link.ts';
import { ordinaryMorning, pupilNamed } from './absent-list-views.ts';
import { textsOf } from './card-text.ts';
import { faultsOfOfficialParser } from './official-parser.ts';

const LINK = todayLink('3f0c0b64-0000-4000-8000-00000000app1', 9);
const someone = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const people = (count: number) => Array.from({ length: count }, (_, number) => someone(number));

describe('the channel’s card', () => {
  test('has Teams ask for the own view of those who have one, by their Entra ids', () => {
    const card = absentListCard({ ...ordinaryMorning, ownViewFor: people(2) }, 'd-1', LINK);
    expect(card['refresh']).toEqual({
      action: { type: 'Action.Execute', title: 'Refresh', verb: 'absent-list/own', data: { deliveryId: 'd-1' } },
      userIds: [`8:orgid:${someone(0)}`, `8:orgid:${someone(1)}`],
    });
    expect(faultsOfOfficialParser(card)).toEqual([]);
    expect(textsOf(card['body']).join()).not.toContain('Reasons');
  });

  test('has no refresh where nobody has an own view', () => {
    expect(absentListCard(ordinaryMorning, 'd-1', LINK)).not.toHaveProperty('refresh');
  });

  test('keeps its budget with sixty people and 300 pupils, and does not take sixty-one', () => {
    const pupils = Array.from({ length: 300 }, (_, index) => pupilNamed('Ж'.repeat(40), index, `9${index % 12}`));
    const card = absentListCard({ ...ordinaryMorning, pupils, ownViewFor: people(60) }, 'd-1', LINK);
    expect(cardSizeBytes(card)).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
    expect(faultsOfOfficialParser(card)).toEqual([]);
    expect(() => absentListCard({ ...ordinaryMorning, ownViewFor: people(61) }, 'd-1', LINK)).toThrow(RangeError);
  });
});

describe('one person’s own view', () => {
  test('adds reasons, says whose they are, and can be asked for again', () => {
    const reasons = new Map([
      ['p2', 'illness or a medical appointment'],
      ['p1', null],
    ]);
    const card = absentListCard({ ...ordinaryMorning, ownViewFor: people(1), reasons }, 'd-1', LINK);
    const texts = textsOf(card['body']);
    expect(texts).toContain('– Ines Caldwell · absent, illness or a medical appointment');
    expect(texts).toContain('? Tobias Marsh · reason awaited');
    expect(texts).toContain('Reasons are shown to you alone: the channel does not see them.');
    expect(card).toHaveProperty('refresh');
    expect(faultsOfOfficialParser(card)).toEqual([]);
  });

  test('of those who may see no reasons is the channel’s card', () => {
    const own = absentListCard({ ...ordinaryMorning, reasons: null }, 'd-1', LINK);
    expect(own).toEqual(absentListCard(ordinaryMorning, 'd-1', LINK));
  });
});
